import type { Page } from '@playwright/test';
import type { Chat } from '../src/features/chat/index';
import { accessibilityFaults } from './support/axe';
import { expect, test } from './support/fixtures';
import { type Shop, startShop } from './support/shop';

type ShopWindow = Window & { shopChat: Chat };

let shop: Shop;

test.beforeEach(async () => {
  shop = await startShop();
});
test.afterEach(() => shop.close());

/** By keyboard, for the chat's window may lie over the button. */
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');

test('info that was set before the chat came goes to the server on queueing, and at no other time', async ({
  page,
}) => {
  const chat = await shop.open(page);
  await press(page, 'Add to basket');
  await press(page, 'Ask about this chair');
  await chat.getByLabel('Name').fill('Dana');
  await chat.getByLabel('Question').fill('Is it heavy?');
  expect(shop.standIn.chat.submissions).toEqual([]);
  await chat.getByRole('button', { name: 'Start chat' }).click();
  await expect(chat.getByText('You are now chatting with Maya.')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('The agent sees 5 details of you.');
  expect(shop.standIn.chat.submissions).toMatchObject([
    {
      phase: 'chatWindow',
      language: 'en',
      info: { Name: 'Dana Whitfield', Article: '0074-HOLM-03', Basket: '1 × Holm, Moss', 'Basket total': 649 },
    },
  ]);
  expect(shop.standIn.chat.refusals).toEqual([]);
});

test('the site words a message itself, in the place of the one in the language that was set', async ({ page }) => {
  const chat = await shop.open(page);
  await page.getByLabel('Chat language').selectOption('pt');
  await press(page, 'Open chat');
  await expect(chat.getByText('A colleague from the showroom will be with you shortly.')).toBeVisible();
  await expect(chat.getByText('Você está conversando com Maya.')).toBeVisible();
});

test('all 22 languages reach the chat', async ({ page }) => {
  const chat = await shop.open(page);
  const language = page.getByLabel('Chat language');
  await expect(language.getByRole('option')).toHaveCount(22);
  for (const code of await language
    .getByRole('option')
    .evaluateAll(options => options.map(o => (o as HTMLOptionElement).value))) {
    await language.selectOption(code);
  }
  await press(page, 'Open chat');
  await expect(chat.getByText('您正在與Maya聊天。')).toBeVisible();
  expect(shop.standIn.chat.refusals).toEqual([]);
});

test('the triggers obey their conditions', async ({ page }) => {
  const chat = await shop.open(page);
  await press(page, 'Show invitation');
  await expect(chat.getByText('A question?')).toBeVisible();
  await press(page, 'Ask about this chair');
  await expect(chat.getByRole('button', { name: 'Start chat' })).toBeVisible();
  await press(page, 'Show invitation');
  await expect(chat.getByRole('button', { name: 'Start chat' })).toBeVisible();
  await press(page, 'Open chat');
  await expect(chat.getByText('You are now chatting with Maya.')).toBeVisible();
  await press(page, 'Ask about this chair');
  await expect(chat.getByText('You are now chatting with Maya.')).toBeVisible();
});

test('an end closes a window without an agent, and asks when there is one', async ({ page }) => {
  const chat = await shop.open(page);
  await press(page, 'Ask about this chair');
  await press(page, 'End chat');
  await expect(page.locator('#stand-in-chat')).toHaveCount(0);
  await press(page, 'Open chat');
  await chat.getByText('You are now chatting with Maya.').waitFor();
  await press(page, 'End chat');
  await expect(chat.getByText('Are you sure you want to end this chat session?')).toBeVisible();
  await chat.getByRole('button', { name: 'No' }).click();
  await press(page, 'End chat');
  await chat.getByRole('button', { name: 'Yes' }).click();
  await expect(chat.getByText('Your chat session has ended.')).toBeVisible();
});

test('an offline form carries the info as well', async ({ page }) => {
  const chat = await shop.open(page, 'script_offline');
  await press(page, 'Chat with us');
  await chat.getByLabel('Name').fill('Dana');
  await chat.getByLabel('Message').fill('Call me');
  await chat.getByRole('button', { name: 'Send message' }).click();
  await expect(chat.getByText('Your message is on its way.')).toBeVisible();
  expect(shop.standIn.chat.submissions).toMatchObject([{ phase: 'offlineForm', info: { Name: 'Dana Whitfield' } }]);
});

test('a chat script without the window says so in the documented words', async ({ page }) => {
  const lines: string[] = [];
  page.on('console', message => lines.push(message.text()));
  await shop.open(page, 'script_closed');
  for (const name of ['Show invitation', 'Ask about this chair', 'Open chat']) await press(page, name);
  for (const step of ['initInvitation [invitation]', 'initPreChat [preChat]', 'initChatWindow [chatWindow]']) {
    await expect.poll(() => lines).toContain(`Missing next step from step ${step}`);
  }
});

test('what the platform would drop never reaches it, and is told', async ({ page }) => {
  const lines: string[] = [];
  page.on('console', message => lines.push(message.text()));
  await shop.open(page);
  const discarded = await page.evaluate(() => {
    const { shopChat } = window as unknown as ShopWindow;
    return shopChat.setInfo({ note: 'v'.repeat(500), ['k'.repeat(100)]: 1, list: [] as never, fine: 'yes' }).discarded;
  });
  expect(discarded.map(({ code }) => code)).toEqual(['value-too-long', 'key-too-long', 'not-primitive']);
  expect(lines.filter(line => line.startsWith('Chat: discarded customer:set-info'))).toHaveLength(3);
  expect(lines.join()).not.toContain('vvv');
  await press(page, 'Open chat');
  await expect.poll(() => shop.standIn.chat.submissions.length).toBe(1);
  expect(shop.standIn.chat.submissions[0]?.info).toMatchObject({ fine: 'yes' });
  expect(shop.standIn.chat.submissions[0]?.info).not.toHaveProperty('note');
  expect(shop.standIn.chat.refusals).toEqual([]);
});

test('the stand-in drops and logs what a page publishes against the rules', async ({ page }) => {
  const lines: string[] = [];
  page.on('console', message => lines.push(message.text()));
  await shop.open(page);
  await page.evaluate(async () => {
    const scope = window as unknown as { __8x8Chat: { domain: string; path: string; onInit(bus: never): void } };
    const config = {
      ...scope.__8x8Chat,
      onInit: (bus: { publish(topic: string, data: unknown): void }) => {
        bus.publish('customer:set-info', { note: 'v'.repeat(500), list: [], ['k'.repeat(100)]: 1 });
        bus.publish('chat:set-language', 'pt-BR');
        bus.publish('no-such-topic', 1);
      },
    };
    const { start } = await import(`${config.domain}/CHAT/stand-in/main.js`);
    await start(config, new URL(`${config.domain}/CHAT/stand-in/`));
  });
  await expect.poll(() => shop.standIn.chat.refusals.length).toBe(4);
  expect(lines).toContain('Chat language pt-BR is not valid and will be discarded');
  expect(lines).toContain('Customer info note value is too big and will be discarded');
  expect(lines).toContain('Customer info list is not of a primitive type and will be discarded');
  expect(lines).toContain(`Customer info ${'k'.repeat(100)} key is too big and will be discarded`);
});

test('a popup is opened on the click, and without a gesture the call says so', async ({ page }) => {
  // What a test evaluates counts as a gesture in Chromium, so the page asks by itself, before any.
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      Object.assign(window, { early: (window as unknown as ShopWindow).shopChat.triggerChatWindow() });
    });
  });
  await shop.open(page, 'script_popup');
  expect(await page.evaluate(() => (window as unknown as { early: unknown }).early)).toMatchObject({
    outcome: 'no-gesture',
  });
  expect(page.context().pages()).toHaveLength(1);
  const popup = page.waitForEvent('popup');
  await press(page, 'Ask about this chair');
  const chat = await popup;
  await chat.getByLabel('Name').fill('Dana');
  await chat.getByLabel('Question').fill('Is it heavy?');
  await chat.getByRole('button', { name: 'Start chat' }).click();
  await expect(chat.getByText('You are now chatting with Maya.')).toBeVisible();
  expect(shop.standIn.chat.submissions).toMatchObject([{ uuid: 'script_popup', info: { Name: 'Dana Whitfield' } }]);
  // What happens in a window of its own, the page's bus never tells.
  const trace = await page.evaluate(() => (window as unknown as ShopWindow).shopChat.trace);
  expect(trace.map(({ topic }) => topic)).not.toContain('customer:info-sent');
});

test('the chat script that does not load ends what waits', async ({ page }) => {
  shop.standIn.platform.fault({ path: '/CHAT/common', status: 404 });
  await page.goto(`${shop.site.origin('shop.localhost')}/demo/shop.html`);
  await expect(page.getByRole('status')).toHaveText('The chat is not available at the moment.');
  const trace = await page.evaluate(() => (window as unknown as ShopWindow).shopChat.trace);
  expect(trace).toMatchObject([{ event: 'failed', topic: 'customer:set-info', data: { Name: 'string' } }]);
});

test('a remounted chat has the info, language and variables again, and no trigger', async ({ page }) => {
  const chat = await shop.open(page);
  await page.evaluate(() => {
    const { shopChat } = window as unknown as ShopWindow;
    shopChat.setVariables({ _options: 'DEF' });
    shopChat.setLanguage('de');
    shopChat.triggerInvitation();
    shopChat.end();
  });
  await page.evaluate(() => {
    const { __8x8Chat } = window as unknown as { __8x8Chat: { domain: string } };
    const script = document.createElement('script');
    script.src = `${__8x8Chat.domain}/CHAT/common/js/chat.js?again`;
    document.head.append(script);
    return new Promise<void>(done => {
      const { shopChat } = window as unknown as ShopWindow;
      const timer = setInterval(() => {
        if (shopChat.trace.filter(entry => entry.topic === 'chat:end').length === 0) return;
        clearInterval(timer);
        done();
      }, 20);
    });
  });
  await expect(page.locator('#stand-in-chat')).toHaveCount(0);
  await press(page, 'Open chat');
  await expect(chat.getByText('Sie chatten jetzt mit Maya.')).toBeVisible();
  expect(shop.standIn.chat.submissions.at(-1)).toMatchObject({
    variables: { _options: 'DEF' },
    info: { Name: 'Dana Whitfield' },
  });
});

test('the shop and its chat have no accessibility fault, in light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await shop.open(page);
    await press(page, 'Ask about this chair');
    expect(await accessibilityFaults(page)).toEqual([]);
  }
});

test('the style sheet for the chat window is read by the chat', async ({ page }) => {
  await page.route('https://shop.example/chat-window.css', async route => {
    const answer = await fetch(
      `${shop.site.origin('shop.localhost').replace('shop.localhost', '127.0.0.1')}/chat-window.css`,
    );
    await route.fulfill({ body: await answer.text(), contentType: 'text/css' });
  });
  await page.addInitScript(() => {
    let config: object;
    Object.defineProperty(window, '__8x8Chat', {
      get: () => config,
      set: value => {
        config = { ...value, stylesheetURL: 'https://shop.example/chat-window.css' };
      },
    });
  });
  const chat = await shop.open(page);
  await press(page, 'Open chat');
  await expect(chat.locator('.header')).toHaveCSS('background-color', 'rgb(47, 85, 64)');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('the script tag makes one global, is silent for visitors, and refuses a wrong language in words', async ({
  page,
}) => {
  const lines: string[] = [];
  page.on('console', message => lines.push(message.text()));
  shop.site.page(
    '/bare.html',
    '<!doctype html><title>Shop</title><link rel="icon" href="data:,"><script src="/dist/chat-embed.js"></script>',
    {
      csp: "default-src 'none'; script-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  );
  shop.site.page('/empty.html', '<!doctype html><title>Shop</title><link rel="icon" href="data:,">');
  await page.goto(`${shop.site.origin('shop.localhost')}/empty.html`);
  const before = await page.evaluate(() => Object.keys(window));
  await page.goto(`${shop.site.origin('shop.localhost')}/bare.html`);
  const found = await page.evaluate(known => {
    const host = window as unknown as { desksideChat: { connectChat(): Chat; chatSnippet(config: object): object } };
    const chat = host.desksideChat.connectChat();
    const refusal = (action: () => unknown) => {
      try {
        return String(action());
      } catch (error) {
        const { name, code, message } = error as { name: string; code: string; message: string };
        return `${name} ${code}: ${message}`;
      }
    };
    return {
      globals: Object.keys(window).filter(name => !known.includes(name)),
      discarded: chat.setInfo({ note: 'v'.repeat(500) }).discarded.length,
      language: refusal(() => chat.setLanguage('pt-BR' as 'pt')),
      snippet: refusal(() => host.desksideChat.chatSnippet({ uuid: 'a', tenant: 'b' })),
    };
  }, before);
  expect(found).toEqual({
    globals: ['desksideChat'],
    discarded: 1,
    language: 'DesksideError invalid-input: Chat language pt-BR is not supported: use pt.',
    snippet: 'DesksideError invalid-input: __8x8Chat.channel "" is required. __8x8Chat.domain "" is https-only.',
  });
  expect(lines).toEqual([]);
});
