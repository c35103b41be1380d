import type { Page } from '@playwright/test';
import type * as ChatModule from '../src/features/chat/index';
import { bundle } from './support/bundle';
import { expect, test } from './support/fixtures';
import { type Shop, startShop } from './support/shop';

type Host = Window & { deskChat: typeof ChatModule; loads: Promise<string>[]; consent: (given: boolean) => void };

let shop: Shop;

test.beforeEach(async ({ page }) => {
  shop = await startShop();
  shop.site.page(
    '/load.html',
    '<!doctype html><title>Shop</title><body><button id="help">Help</button><div id="chat"></div>',
  );
  await page.goto(`${shop.site.origin('shop.localhost')}/load.html`);
  await page.addScriptTag({ content: await bundle('src/features/chat/index.ts', 'deskChat') });
});
test.afterEach(() => shop.close());

const loads = () => shop.standIn.platform.seen.filter(({ url }) => url.includes('/CHAT/common/js/chat.js')).length;

/** Asks for the script in the given way, twice, and keeps what comes of it for `results`. */
async function load(page: Page, when: 'now' | 'idle' | 'hover' | 'consent') {
  await page.evaluate(
    ([domain, way]) => {
      const host = window as unknown as Host;
      const { loadChat, chatSnippet } = host.deskChat;
      const config = chatSnippet({ uuid: 'script_shop', tenant: 't', channel: 'c', domain, buttonContainerId: 'chat' });
      const consent = new Promise((resolve, reject) => {
        host.consent = given => (given ? resolve(1) : reject(new Error('no consent')));
      });
      const moments = { now: undefined, idle: 'idle', hover: document.getElementById('help')!, consent } as const;
      const report = () =>
        loadChat(config, { when: moments[way] }).then(
          () => 'loaded',
          (error: { code?: string; message: string }) => error.code ?? error.message,
        );
      host.loads = [report(), report()];
    },
    [shop.standIn.origin('pbx.localhost'), when] as const,
  );
}

const results = (page: Page) => page.evaluate(() => Promise.all((window as unknown as Host).loads));

for (const when of ['now', 'idle'] as const) {
  test(`the chat script is loaded once, ${when}`, async ({ page }) => {
    await load(page, when);
    expect(await results(page)).toEqual(['loaded', 'loaded']);
    await expect(page.getByRole('button', { name: 'Chat with us' })).toBeVisible();
    expect(loads()).toBe(1);
  });
}

test('the chat script is loaded on the first hover of a button', async ({ page }) => {
  await load(page, 'hover');
  expect(loads()).toBe(0);
  await page.getByRole('button', { name: 'Help' }).hover();
  expect(await results(page)).toEqual(['loaded', 'loaded']);
  expect(loads()).toBe(1);
});

test('the chat script is loaded by a press where the pointer was there already', async ({ page }) => {
  await page.getByRole('button', { name: 'Help' }).hover();
  await load(page, 'hover');
  expect(loads()).toBe(0);
  await page.mouse.down();
  expect(await results(page)).toEqual(['loaded', 'loaded']);
});

test('a configuration that lacks something loads nothing, and an abort ends the wait at any time', async ({ page }) => {
  const outcomes = await page.evaluate(async domain => {
    const { loadChat } = (window as unknown as Host).deskChat;
    const code = (error: { code: string }) => error.code;
    const config = { uuid: 'a', tenant: 't', channel: 'c', domain };
    const bad = await loadChat({ uuid: 'a' } as never).catch(code);
    const before = await loadChat(config, { signal: AbortSignal.abort() }).catch(code);
    const stop = new AbortController();
    const during = loadChat(config, { signal: stop.signal }).catch(code);
    setTimeout(() => stop.abort());
    return [bad, before, await during];
  }, shop.standIn.origin('pbx.localhost'));
  expect(outcomes).toEqual(['invalid-input', 'aborted', 'aborted']);
});

test('the chat script is loaded when the keyboard reaches a button', async ({ page }) => {
  await load(page, 'hover');
  await page.getByRole('button', { name: 'Help' }).focus();
  expect(await results(page)).toEqual(['loaded', 'loaded']);
});

test('the chat script waits for consent, and is not loaded without it', async ({ page }) => {
  await load(page, 'consent');
  expect(loads()).toBe(0);
  await page.evaluate(() => (window as unknown as Host).consent(false));
  expect(await results(page)).toEqual(['no consent', 'no consent']);
  expect(loads()).toBe(0);
  await load(page, 'consent');
  await page.evaluate(() => (window as unknown as Host).consent(true));
  expect(await results(page)).toEqual(['loaded', 'loaded']);
});

test('a script that does not load is reported, ends what waits, and can be tried again', async ({ page }) => {
  shop.standIn.platform.fault({ path: '/CHAT/common', status: 503, times: 1 });
  await load(page, 'now');
  expect(await results(page)).toEqual(['network', 'network']);
  await load(page, 'now');
  expect(await results(page)).toEqual(['loaded', 'loaded']);
  expect(loads()).toBe(2);
});

test('a failed load ends the calls of the chat that waits, and an abort ends the wait for the moment', async ({
  page,
}) => {
  shop.standIn.platform.fault({ path: '/CHAT/common', status: 404 });
  const ended = await page.evaluate(async domain => {
    const { connectChat, chatSnippet, loadChat } = (window as unknown as Host).deskChat;
    const chat = connectChat();
    const waiting = chat.triggerPreChat();
    const config = chatSnippet({ uuid: 'script_shop', tenant: 't', channel: 'c', domain }, { chat });
    const code = (error: { code: string }) => error.code;
    const failed = await loadChat(config, { chat }).then(() => 'loaded', code);
    const controller = new AbortController();
    const stopped = loadChat(config, { when: document.body, signal: controller.signal }).then(() => 'loaded', code);
    controller.abort();
    return [failed, (await waiting).outcome, await stopped];
  }, shop.standIn.origin('pbx.localhost'));
  expect(ended).toEqual(['network', 'failed', 'aborted']);
});

test('a page that asks for Trusted Types loads the script through its own policy, and is told without one', async ({
  page,
}) => {
  const domain = shop.standIn.origin('pbx.localhost');
  const script = await bundle('src/features/chat/index.ts', 'deskChat');
  shop.site.page(
    '/trusted.html',
    `<!doctype html><title>Shop</title><body><div id="chat"></div><script nonce="%NONCE%">${script}</script>`,
    {
      csp: `script-src 'nonce-%NONCE%' ${domain}; require-trusted-types-for 'script'; trusted-types shop`,
    },
  );
  await page.goto(`${shop.site.origin('shop.localhost')}/trusted.html`);
  const outcomes = await page.evaluate(async domain => {
    const { loadChat, chatSnippet } = (window as unknown as Host).deskChat;
    const config = chatSnippet({ uuid: 'script_shop', tenant: 't', channel: 'c', domain, buttonContainerId: 'chat' });
    const factory = (
      window as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(url: string): unknown } };
      }
    ).trustedTypes;
    const policy = factory.createPolicy('shop', { createScriptURL: (url: string) => url });
    const bare = await loadChat(config).then(
      () => 'loaded',
      (error: { code: string }) => error.code,
    );
    const trusted = await loadChat(config, { trust: url => policy.createScriptURL(url) }).then(() => 'loaded', String);
    return [bare, trusted];
  }, domain);
  expect(outcomes).toEqual(['blocked-by-policy', 'loaded']);
});

test('a page without a build step imports the built module as it is, and loads the chat on the first hover', async ({
  page,
}) => {
  const domain = shop.standIn.origin('pbx.localhost');
  shop.site.page(
    '/module.html',
    `<!doctype html><title>Shop</title><body><button id="help">Help</button><div id="chat"></div>
<script type="module">
  import { chatSnippet, connectChat, loadChat, pickLanguage } from '/dist/chat.js';
  const chat = connectChat();
  const language = pickLanguage(['pt-BR', 'en']);
  if (language) chat.setLanguage(language);
  const config = chatSnippet({ uuid: 'script_shop', tenant: 't', channel: 'c', domain: '${domain}', buttonContainerId: 'chat' }, { chat });
  window.loaded = loadChat(config, { when: document.getElementById('help'), chat }).then(() => language);
</script>`,
  );
  await page.goto(`${shop.site.origin('shop.localhost')}/module.html`);
  await page.getByRole('button', { name: 'Help' }).hover();
  const loaded = () => page.evaluate(() => (window as unknown as { loaded: Promise<string> }).loaded);
  expect(await loaded()).toBe('pt');
  await expect(page.getByRole('button', { name: 'Chat with us' })).toBeVisible();
});
