import { strictCsp } from '../test/platform/csp';
import { expect, LINK, phones, TEL, test } from './support/crm';

// embed.js as a guest on a page that is not ours.

test('runs under the strictest policy with Trusted Types and no policy allowed', async ({ page, crm }) => {
  await crm.signIn(page);
  await crm.open(page, {
    attributes: TEL,
    body: `${LINK}<deskside-dial phone="+1 650 292 0001"></deskside-dial>`,
    csp: strictCsp({
      platform: crm.platform,
      trustedTypes: "'none'",
      directives: { 'script-src': "'nonce-%NONCE%' 'strict-dynamic'", 'style-src': "'none'" },
    }),
    script:
      'window.violations = []; addEventListener("securitypolicyviolation", event => violations.push(event.violatedDirective));',
  });
  await page.getByRole('link').click();
  await expect(page.getByText('Call sent')).toBeVisible();
  await expect(page.getByRole('button', { name: '+1 650 292 0001' })).toHaveCSS('min-block-size', '32px');
  expect(phones(crm)).toEqual(['16502928880']);
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
});

test('a part that was tampered with is not run, and the page is told', async ({ page, crm }) => {
  await page.route('**/parts/*.js', route =>
    route.fulfill({
      body: 'window.tampered = true; export const mount = () => () => {};',
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  await crm.open(page, { body: '<deskside-dial phone="+16502928880"></deskside-dial>' });
  await expect.poll(async () => (await crm.events(page)).filter(([type]) => type === 'warning')).toHaveLength(1);
  expect(await page.evaluate(() => 'tampered' in window)).toBe(false);
});

test('adds one documented global and changes no prototype', async ({ page, crm }) => {
  const script = `
    window.globals = new Set(Reflect.ownKeys(window));
    const shape = () => [Element, HTMLElement, Node, EventTarget, Document, History, Window, Array, Promise]
      .map(type => Object.getOwnPropertyNames(type.prototype).map(name => {
        const { value, get, set } = Object.getOwnPropertyDescriptor(type.prototype, name);
        return [name, value, get, set];
      }));
    const before = shape();
    window.changed = () => shape().flat().filter(([name, ...parts], index) => before.flat()[index].slice(1).some((part, at) => part !== parts[at])).map(([name]) => name);`;
  await crm.open(page, { attributes: TEL, body: '<deskside-dial phone="+16502928880"></deskside-dial>', script });
  await page.getByRole('button').waitFor();
  const { added, changed } = await page.evaluate(() => {
    const { globals, changed } = window as unknown as { globals: Set<PropertyKey>; changed: () => string[] };
    return {
      added: Reflect.ownKeys(window)
        .filter(key => !globals.has(key) && key !== 'globals')
        .map(String),
      changed: changed(),
    };
  });
  expect(added.filter(name => !['changed', 'event'].includes(name))).toEqual(['deskside']);
  expect(changed).toEqual([]);
});

test('a second script on the page does nothing but say so', async ({ page, crm }) => {
  await crm.signIn(page);
  await crm.open(page, { attributes: TEL, body: LINK });
  await page.addScriptTag({ url: '/dist/embed.js' });
  expect((await crm.events(page)).map(([type]) => type)).toEqual(['ready', 'warning']);
  await page.getByRole('link').click();
  await expect.poll(() => phones(crm)).toHaveLength(1);
});

test('goes on after a navigation within a single-page application', async ({ page, crm }) => {
  await crm.signIn(page);
  await crm.open(page, { attributes: TEL, body: '<main></main>' });
  await page.evaluate(() => {
    history.pushState({}, '', '/accounts/2');
    document.querySelector('main')!.innerHTML =
      '<a href="tel:+16505550002">Call</a><deskside-dial phone="+16505550003"></deskside-dial>';
  });
  await page.getByRole('link').click();
  await page.getByRole('button', { name: '650 555 0003' }).click();
  await expect.poll(() => crm.standIn.platform.seen.filter(({ url }) => url.includes('make_call')).length).toBe(2);
});

test('everything but elements works on a page without customElements', async ({ page, crm }) => {
  await crm.signIn(page);
  const script = "Object.defineProperty(window, 'customElements', { value: undefined });";
  await crm.open(page, { attributes: TEL, body: LINK, script });
  await page.getByRole('link').click();
  await expect(page.getByText('Call sent')).toBeVisible();
  expect(phones(crm)).toEqual(['16502928880']);
});

test('where a loader gives the tag no attributes, they come from a meta element', async ({ page, crm }) => {
  await crm.signIn(page);
  await crm.open(page, {
    attributes: { 'data-host': '' },
    head: `<meta name="deskside" data-host="${crm.platform}" data-dial-links="tel" data-token="d3078e5b5817f3a8">`,
    body: LINK,
  });
  await page.getByRole('link').click();
  await expect.poll(() => phones(crm)).toEqual(['16502928880']);
  expect(await page.content()).not.toContain('d3078e5b5817f3a8');
});

test('the token leaves the page as it is read, wherever it was written', async ({ page, crm }) => {
  const meta = (host: string) => `<meta name="deskside" ${host} data-token="d3078e5b5817f3a8">`;
  for (const [attributes, head] of [
    [{ 'data-token': 'd3078e5b5817f3a8' }, ''],
    [{}, meta('')],
    [{ 'data-host': '', 'data-token': 'd3078e5b5817f3a8' }, meta(`data-host="${crm.platform}"`)],
  ] as const) {
    await crm.open(page, { attributes, head });
    expect(await page.content()).not.toContain('d3078e5b5817f3a8');
  }
});

test('a tag without a host rejects each call and says what is missing', async ({ page, crm }) => {
  await crm.open(page, { attributes: { 'data-host': '' } });
  const error = await page.evaluate(() =>
    window.deskside!.dial({ phone: '1' }).catch(error => [error.code, error.message]),
  );
  expect(error).toEqual(['invalid-input', expect.stringContaining('data-host')]);
});

test('destroy leaves no listener, frame, timer, element or global behind, and a later script can start', async ({
  page,
  crm,
}) => {
  const script = `
    window.left = new Map();
    const key = (target, type) => (target === window ? 'window ' : target === document ? 'document ' : '') + type;
    for (const target of [window, document]) {
      const { addEventListener, removeEventListener } = target;
      target.addEventListener = (type, listener, options) => {
        left.set(listener, key(target, type));
        return addEventListener.call(target, type, listener, options);
      };
      target.removeEventListener = (type, listener, options) => {
        left.delete(listener);
        return removeEventListener.call(target, type, listener, options);
      };
    }
    const timers = window.timers = new Set();
    const { setTimeout: set, clearTimeout: clear } = window;
    window.setTimeout = (act, ...rest) => { const id = set(() => { timers.delete(id); act(); }, ...rest); timers.add(id); return id; };
    window.clearTimeout = id => { timers.delete(id); clear(id); };`;
  await crm.signIn(page);
  await crm.open(page, {
    attributes: TEL,
    body: `${LINK}<deskside-dial phone="+16505550003"></deskside-dial>`,
    script,
  });
  await page.getByRole('link').click();
  await expect(page.getByText('Call sent')).toBeVisible();
  await page.getByRole('button', { name: '650 555 0003' }).click();
  await expect(page.locator('deskside-dial').getByText('Call sent')).toBeVisible();
  await page.evaluate(() => window.deskside!.destroy());
  const left = await page.evaluate(() => {
    const { left, timers } = window as unknown as { left: Map<unknown, string>; timers: Set<number> };
    return {
      listeners: [...left.values()],
      timers: timers.size,
      elements: [...document.body.children].map(element => element.localName),
      drawn: document.querySelector('deskside-dial')!.shadowRoot!.childElementCount,
      global: 'deskside' in window,
    };
  });
  expect(left).toEqual({ listeners: [], timers: 0, elements: ['a', 'deskside-dial'], drawn: 0, global: false });
  await page.addScriptTag({ url: '/dist/embed.js' });
  await expect(page.getByRole('button', { name: '650 555 0003' })).toBeVisible();
});
