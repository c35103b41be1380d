import type { Page } from '@playwright/test';
import type { ChatConsoleElement } from '../src/features/chat/element';
import type { ObservableChat } from '../src/features/chat/index';
import { strictCsp } from '../test/platform/csp.js';
import { type RunningSite, startSite } from '../test/platform/site.js';
import { accessibilityFaults } from './support/axe';
import { bundle } from './support/bundle';
import { expect, test } from './support/fixtures';

type Bus = { published: unknown[][]; listeners: [string, (data: unknown) => void][] };
type Host = Window & { parts: typeof import('./support/chat-console'); chat: ObservableChat; bus: Bus };

let site: RunningSite;
let faults: string[];

test.beforeEach(async ({ page }) => {
  site = await startSite();
  const script = await bundle('e2e/support/chat-console.ts', 'parts');
  site.page(
    '/console.html',
    `<!doctype html><html lang="en"><title>Console</title><body><main><h1>Shop</h1><deskside-chat-console></deskside-chat-console></main><script nonce="%NONCE%">${script}</script>`,
    { csp: strictCsp({ trustedTypes: "'none'" }) },
  );
  faults = [];
  page.on('console', message => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', error => faults.push(error.message));
  await page.goto(`${site.origin('shop.localhost')}/console.html`);
});
test.afterEach(async () => {
  await site.close();
  expect(faults).toEqual([]);
});

const show = (page: Page) =>
  page.evaluate(() => {
    const host = window as unknown as Host;
    host.chat = host.parts.connectChat();
    (document.querySelector('deskside-chat-console') as ChatConsoleElement).chat = host.chat;
  });

const attach = (page: Page) =>
  page.evaluate(() => {
    const host = window as unknown as Host;
    const bus: Bus = { published: [], listeners: [] };
    host.bus = bus;
    host.chat.attach({
      publish: (...message) => bus.published.push(message),
      subscribe: (topic, handler) => {
        bus.listeners.push([topic, handler]);
        return { remove: () => undefined };
      },
    });
  });

const published = (page: Page) => page.evaluate(() => (window as unknown as Host).bus.published);

async function fill(page: Page, submit: string, name: string, value: string) {
  const form = page.locator('form', { has: page.getByRole('button', { name: submit }) });
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Value').fill(value);
  await form.getByRole('button', { name: submit }).click();
}

test('the console says that it has no chat, until it is given one', async ({ page }) => {
  await expect(page.getByText('No chat is given to this panel.')).toBeVisible();
  await show(page);
  await expect(page.getByText('Waiting for the chat', { exact: true })).toBeVisible();
});

test('the console shows what is wished and what waits, and that it was published', async ({ page }) => {
  await show(page);
  await fill(page, 'Set info', 'First name', 'John');
  await fill(page, 'Set variable', '_options', 'DEF');
  await page.getByLabel('Language').selectOption('pt');
  await expect(page.getByText('3 calls wait')).toBeVisible();
  await attach(page);
  await expect(page.getByText('Connected', { exact: true })).toBeVisible();
  await expect(page.getByText('3 calls wait')).toHaveCount(0);
  expect(await published(page)).toEqual([
    ['customer:set-info', { 'First name': 'John' }],
    ['chat:set-variables', { _options: 'DEF' }],
    ['chat:set-language', 'pt'],
  ]);
  await page.getByRole('button', { name: 'Remove First name' }).click();
  expect((await published(page)).at(-1)).toEqual(['customer:set-info', { 'First name': null }]);
  await expect(page.getByText('Nothing is set.')).toBeVisible();
});

test('the console has a button for every topic that takes nothing', async ({ page }) => {
  await show(page);
  await attach(page);
  for (const name of ['Show invitation', 'Show pre-chat', 'Show chat window', 'End chat', 'Reset info']) {
    await page.getByRole('button', { name }).click();
  }
  expect(await published(page)).toEqual([
    ['chat:trigger-invitation'],
    ['chat:trigger-pre-chat'],
    ['chat:trigger-chat-window'],
    ['chat:end'],
    ['customer:reset-info'],
  ]);
  await expect(page.getByText('customer:reset-info is on the bus.')).toBeVisible();
});

test('the console shows discards and messages from the chat, live and masked', async ({ page }) => {
  await show(page);
  await attach(page);
  await fill(page, 'Set info', 'note', 'v'.repeat(500));
  await expect(page.getByText('note was discarded: 500 characters, must be fewer than 500.')).toBeVisible();
  expect(await published(page)).toEqual([]);
  await page.evaluate(() => {
    for (const [topic, handler] of (window as unknown as Host).bus.listeners) {
      if (topic === 'customer:info-sent') handler({ info: { 'First name': 'John' }, phase: 'chatWindow' });
    }
  });
  await expect(page.getByText('{"info":{"First name":"string"},"phase":"string"}')).toBeVisible();
  await expect(page.getByText('John')).toHaveCount(0);
});

test('the console stops following a chat when it leaves the page, and follows again when it is back', async ({
  page,
}) => {
  await show(page);
  await page.evaluate(() => {
    const element = document.querySelector('deskside-chat-console')!;
    const { parentElement } = element;
    element.remove();
    (window as unknown as Host).chat.setInfo({ Age: 25 });
    parentElement!.append(element);
  });
  await expect(page.getByRole('definition').filter({ hasText: '25' })).toBeVisible();
});

for (const [name, colorScheme, width, direction] of [
  ['light', 'light', 1200, 'ltr'],
  ['dark', 'dark', 1200, 'ltr'],
  ['narrow', 'light', 240, 'ltr'],
  ['right to left', 'light', 720, 'rtl'],
] as const) {
  test(`the console has no accessibility fault and fits its place, ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: width + 16, height: 900 });
    await page.evaluate(dir => document.documentElement.setAttribute('dir', dir), direction);
    await show(page);
    await fill(page, 'Set info', 'First name', 'John');
    await fill(page, 'Set info', 'Viewing', 'Holm lounge chair, moss');
    await attach(page);
    await page.getByRole('button', { name: 'Show invitation' }).click();
    await fill(page, 'Set info', 'note', 'v'.repeat(500));
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/console-${name}.png`, fullPage: true });
  });
}
