import type { Chat } from '../src/features/chat/index';
import { expect, test } from './support/fixtures';
import { type Shop, startShop } from './support/shop';

let shop: Shop;

test.beforeEach(async () => {
  shop = await startShop();
});
test.afterEach(() => shop.close());

test('a visitor is known, chats in the language that was set, and the page hears that its info was sent', async ({
  page,
}) => {
  await shop.open(page);
  const told = page.evaluate(() => {
    const { shopChat } = window as unknown as { shopChat: Chat };
    shopChat.setInfo({ Article: '0074-HOLM-03', Basket: null });
    shopChat.setLanguage('pt');
    const sent = shopChat.once('customer:info-sent');
    shopChat.triggerChatWindow();
    return sent;
  });
  expect(await told).toMatchObject({ phase: 'chatWindow', info: { Article: '0074-HOLM-03' } });
  await expect
    .poll(() => shop.standIn.chat.submissions)
    .toMatchObject([{ language: 'pt', info: { Article: '0074-HOLM-03' } }]);
  expect(shop.standIn.chat.refusals).toEqual([]);
});

test('a chat script that opens a window says before the click that there was none, and opens it on the click', async ({
  page,
}) => {
  // What a test evaluates, and in Firefox its navigation, counts as a gesture: so the page asks by itself once none is left.
  await page.addInitScript(() => {
    const timer = setInterval(async () => {
      const { shopChat } = window as unknown as { shopChat?: Chat };
      if (!shopChat || navigator.userActivation.isActive) return;
      clearInterval(timer);
      console.log('without a gesture:', (await shopChat.triggerChatWindow()).outcome);
    }, 50);
  });
  const told = page.waitForEvent('console', message => message.text().startsWith('without a gesture'));
  await shop.open(page, 'script_popup');
  expect((await told).text()).toBe('without a gesture: no-gesture');
  expect(page.context().pages()).toHaveLength(1);
  const popup = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Open chat', exact: true }).click();
  await expect((await popup).getByText('You are now chatting with Maya.')).toBeVisible();
});
