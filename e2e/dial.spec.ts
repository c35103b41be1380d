import type { Page } from '@playwright/test';
import { strictCsp } from '../test/platform/csp';
import { expect, LINK, phones, TEL, test } from './support/crm';

/** Requests that the page's navigation to `tel:` would make; the browser under test must never get that far. */
const prevented = (page: Page) =>
  page.evaluate(() => (window as unknown as { prevented: (boolean | null)[] }).prevented);

const WATCH_DEFAULT = `
  window.prevented = [];
  addEventListener('click', event => setTimeout(() => window.prevented.push(event.defaultPrevented)));`;

test.describe('links', () => {
  test.beforeEach(async ({ page, crm }) => crm.signIn(page));

  test('takes over links added later, nested content, and links in open shadow roots', async ({ page, crm }) => {
    await crm.open(page, { attributes: TEL });
    await page.evaluate(() => {
      const link = (phone: string, text: string) => {
        const element = document.createElement('a');
        element.href = `tel:${phone}`;
        const inner = document.createElement('b');
        inner.textContent = text;
        element.append(inner);
        return element;
      };
      document.body.append(link('+16505550001', 'Later'));
      const host = document.createElement('div');
      host.style.paddingBlockStart = '300px';
      document.body.append(host);
      host.attachShadow({ mode: 'open' }).append(link('+16505550002', 'Shadow'));
    });
    await page.getByText('Later').click();
    await expect.poll(() => phones(crm)).toEqual(['16505550001']);
    await page.getByText('Shadow').click();
    await expect.poll(() => crm.standIn.platform.seen.filter(({ url }) => url.includes('16505550002')).length).toBe(1);
  });

  test('works from the keyboard', async ({ page, crm }) => {
    await crm.open(page, { attributes: TEL, body: LINK });
    await page.getByRole('link').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => phones(crm)).toEqual(['16502928880']);
  });

  const mine: [name: string, body: string, act: (page: Page) => Promise<void>][] = [
    ['a modifier key', LINK, page => page.getByRole('link').click({ modifiers: ['Alt'] })],
    ['a page that handled the click', `<div id="own">${LINK}</div>`, page => page.getByRole('link').click()],
    ['an editable region', `<div contenteditable>${LINK}</div>`, page => page.getByText('Call').click()],
    ['data-deskside="off"', `<div data-deskside="off">${LINK}</div>`, page => page.getByRole('link').click()],
    ['a click made by script', LINK, page => page.evaluate(() => document.querySelector('a')!.click())],
  ];
  for (const [name, body, act] of mine) {
    test(`leaves to the page: ${name}`, async ({ page, crm }) => {
      const script = `${WATCH_DEFAULT}
        addEventListener('click', event => event.target.closest('#own') && event.preventDefault(), true);`;
      await crm.open(page, { attributes: TEL, body, script });
      await act(page);
      await expect.poll(() => prevented(page)).toEqual([name.startsWith('a page')]);
      expect(crm.standIn.platform.seen.filter(({ url }) => url.includes('make_call'))).toEqual([]);
      expect((await crm.events(page)).map(([type]) => type)).toEqual(['ready']);
    });
  }

  test('without data-dial-links leaves every link alone', async ({ page, crm }) => {
    await crm.open(page, { body: LINK, script: WATCH_DEFAULT });
    await page.getByRole('link').click();
    await expect.poll(() => prevented(page)).toEqual([false]);
  });

  test('a double click is one call', async ({ page, crm }) => {
    await crm.open(page, { attributes: TEL, body: LINK });
    await page.getByRole('link').dblclick();
    await expect(page.getByText('Call sent')).toBeVisible();
    expect(crm.standIn.platform.seen.filter(({ url }) => url.includes('make_call'))).toHaveLength(1);
  });

  test('two tabs that dial the same number at once place one call', async ({ page, crm, context }) => {
    await crm.open(page);
    const other = await context.newPage();
    await other.goto(page.url());
    const dial = (tab: Page) => tab.evaluate(() => window.deskside!.dial({ phone: '+16502928880' }));
    const receipts = await Promise.all([dial(page), dial(other)]);
    expect(phones(crm)).toEqual(['16502928880']);
    expect(receipts.filter(receipt => receipt.repeated)).toHaveLength(1);
  });

  test('a number that may hold its prefix already is put to the agent, and dialled as chosen', async ({
    page,
    crm,
  }) => {
    await crm.open(page, { attributes: { ...TEL, 'data-prefix': '1' }, body: '<a href="tel:16505550134">Call</a>' });
    await page.getByRole('link').click();
    const choice = page.getByRole('button', { name: '1 650 555 0134', exact: true });
    await expect(choice).toBeFocused();
    await expect(page.getByRole('button', { name: '11 650 555 0134' })).toBeVisible();
    expect(phones(crm)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => phones(crm)).toEqual(['16505550134']);
  });

  test('a question that is waved away sends nothing and gives the focus back', async ({ page, crm }) => {
    await crm.open(page, { attributes: { ...TEL, 'data-prefix': '1' }, body: '<a href="tel:16505550134">Call</a>' });
    const choice = page.getByRole('button', { name: '1 650 555 0134', exact: true });
    await page.getByRole('link').focus();
    await page.keyboard.press('Enter');
    await expect(choice).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(choice).toHaveCount(0);
    await expect(page.getByRole('link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(choice).toBeFocused();
    await page.mouse.click(600, 600);
    await expect(choice).toHaveCount(0);
    expect(phones(crm)).toEqual([]);
  });

  test('numbers read from left to right on a page that reads from right to left', async ({ page, crm }) => {
    await crm.open(page, {
      attributes: { ...TEL, 'data-prefix': '1' },
      body: '<a href="tel:16505550134">Call</a><deskside-dial phone="+1 650 555 0100"></deskside-dial>',
      script: "document.documentElement.dir = 'rtl';",
    });
    await page.getByRole('link').click();
    const numbers = page.locator('.number');
    await expect(numbers).toHaveCount(4);
    for (const number of await numbers.all()) await expect(number).toHaveCSS('direction', 'ltr');
  });

  test('a number that cannot be read is refused, and the agent reads why', async ({ page, crm }) => {
    await crm.open(page, { attributes: TEL, body: '<a href="tel:1-800-FLOWERS">Call</a>' });
    await page.getByRole('link').click();
    await expect(page.getByText('Not dialled')).toBeVisible();
    await expect(page.getByText('holds letters')).toBeVisible();
    expect(crm.standIn.platform.seen.filter(({ url }) => url.includes('make_call'))).toEqual([]);
  });
});

test('where no sign of an answer comes, the agent is told so, nothing is sent again, and the popup is offered', async ({
  page,
  crm,
  context,
}) => {
  await crm.signIn(page);
  crm.standIn.platform.fault({ path: '/AGUI/make_call.php', silent: true, times: 1 });
  await crm.open(page, { attributes: { ...TEL, 'data-timeout': '0.5' }, body: LINK });
  await page.getByRole('link').click();
  await expect(page.getByText('Sent, outcome unknown')).toBeVisible();
  const offer = page.getByRole('button', { name: 'Dial again in a window' });
  await expect(offer).toBeVisible();
  expect(phones(crm)).toEqual([]);
  const opened = context.waitForEvent('page');
  await offer.click();
  await expect((await opened).getByText('You can close this window')).toBeVisible();
  expect(phones(crm)).toEqual(['16502928880']);
});

test('where the policy of the page stops the frame, the directive is named and the popup is offered at once', async ({
  page,
  crm,
  context,
}) => {
  await crm.signIn(page);
  await crm.open(page, { attributes: TEL, body: LINK, csp: strictCsp() });
  await page.getByRole('link').click();
  await expect(page.getByText('Not dialled')).toBeVisible();
  await expect(page.getByText(`Add ${crm.platform} to its frame-src directive`)).toBeVisible();
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Dial in a window' }).click();
  await expect((await opened).getByText('You can close this window')).toBeVisible();
  expect(phones(crm)).toEqual(['16502928880']);
});

test('a call with its data is answered, wrapped up, and its tokens reach the CRM filled', async ({ page, crm }) => {
  const callback = `${crm.site.origin('crm.localhost')}/crm/callback`;
  await crm.signIn(page);
  await crm.open(page);
  await page.evaluate(
    callback =>
      window.deskside!.dial({
        phone: '+16502928880',
        queueId: '207',
        userData: window.deskside!.userData({
          foreign_key: '007',
          codes: '$transaction_codes$',
          sum: '1 = 1',
          ctl_callbackUrl: callback,
        }),
      }),
    callback,
  );
  const [call] = crm.standIn.calls.all;
  const steps: [string, unknown?][] = [
    ['agent-answers'],
    ['customer-answers'],
    ['hang-up'],
    ['finish', { codes: [{ list: 'Billing', short: 'PAID' }] }],
  ];
  for (const [step, body] of steps) {
    const response = await fetch(`${crm.standIn.origin()}/stand-in/calls/${call!.transactionId}/${step}`, {
      method: 'POST',
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    expect(await response.json(), step).not.toHaveProperty('error');
  }
  expect(crm.site.crm.callbacks[0]?.fields.ctl_userdata).toContain('[foreign_key|007][codes|Billing:PAID][sum|1 = 1]');
});

test.describe('the element', () => {
  const ELEMENT = '<deskside-dial phone="+1 650 292 8880" user-data="[foreign_key|1]"></deskside-dial>';

  test('shows the number, dials it, and says what became of the call', async ({ page, crm }) => {
    await crm.signIn(page);
    await crm.open(page, { body: ELEMENT });
    await page.getByRole('button', { name: '+1 650 292 8880' }).click();
    await expect(page.getByRole('status').first()).toContainText('Call sent');
    expect(crm.standIn.calls.all).toMatchObject([{ request: { userData: [['foreign_key', '1']] } }]);
  });

  test('follows its attributes, and a new number forgets the old call', async ({ page, crm }) => {
    await crm.signIn(page);
    await crm.open(page, { body: ELEMENT });
    await page.getByRole('button').click();
    await expect(page.getByRole('status').first()).toContainText('Call sent');
    await page.evaluate(() => document.querySelector('deskside-dial')!.setAttribute('phone', '+1 650 292 0001'));
    await expect(page.getByRole('button', { name: '+1 650 292 0001' })).toBeVisible();
    await expect(page.getByText('Call sent')).toHaveCount(0);
  });

  test('looks the same under a hostile style sheet', async ({ page, crm }) => {
    await crm.open(page, { body: ELEMENT });
    const button = page.getByRole('button');
    const look = () =>
      button.evaluate(element => {
        const { color, fontSize, padding, display, textTransform, opacity } = getComputedStyle(element);
        return { color, fontSize, padding, display, textTransform, opacity };
      });
    await expect(button).toBeVisible();
    const before = await look();
    await page.addStyleTag({
      content:
        '* { all: unset !important } * { color: lime; font-size: 40px; text-transform: uppercase } button { display: none !important } :root { font-size: 3px }',
    });
    expect(await look()).toEqual(before);
  });
});
