import type { Page, Route } from '@playwright/test';
import { strictCsp } from '../test/platform/csp';
import { accessibilityFaults } from './support/axe';
import { type Crm, expect, test } from './support/crm';

const BODY = `<main><h1>Payment</h1><label>Name <input id="name"></label>
<label>Card number <input id="number" autocomplete="cc-number"></label>
<deskside-recording></deskside-recording></main>`;

function startCall({ standIn }: Crm) {
  const agent = standIn.tenant.agents.find(({ login }) => login === 'maya')!;
  const call = standIn.calls.place(agent, {
    phone: '14085550100',
    prefix: '',
    callerId: '',
    userData: [],
    transactionData: [],
  });
  standIn.calls.drive(call, 'agent-answers');
  standIn.calls.drive(call, 'customer-answers');
  return call;
}

const attributes = ({ standIn }: Crm) => ({
  'data-token': standIn.tenant.actionToken,
  'data-protect': "[autocomplete^='cc-']",
  'data-protect-reason': 'Card field',
});

test('one script tag pauses on a card field, says what is known, and takes the agent at their word', async ({
  page,
  crm,
}) => {
  await crm.signIn(page);
  const call = startCall(crm);
  const csp = strictCsp({ platform: crm.platform, trustedTypes: "'none'" });
  await crm.open(page, { attributes: attributes(crm), body: BODY, csp });
  const panel = page.locator('deskside-recording');
  await expect(panel.getByText('No pause asked for', { exact: true })).toBeVisible();
  await page.click('#number');
  await expect.poll(() => call.recording.paused).toBe(true);
  await expect(panel.getByText('Pause sent, not confirmed', { exact: true })).toBeVisible();
  await expect(panel.getByRole('listitem')).toHaveText('Card field');
  await panel.getByRole('button', { name: 'I see it paused in Agent Workspace' }).click();
  await expect(panel.getByText('Paused, and you saw it', { exact: true })).toBeVisible();
  await page.click('#name');
  await expect.poll(() => call.recording.paused).toBe(false);
  await expect(panel.getByText('Resume sent', { exact: true })).toBeVisible();
  const told = (await crm.events(page)).filter(([type]) => type === 'recording');
  expect(told.map(([, { wanted }]) => wanted)).toEqual(expect.arrayContaining(['recording', 'paused']));
  expect(JSON.stringify(told)).not.toContain(crm.standIn.tenant.actionToken);
});

test('looking after the recording does not end the field that holds it, by mouse or by keyboard', async ({
  page,
  crm,
}) => {
  await page.clock.install();
  await crm.signIn(page);
  const call = startCall(crm);
  await crm.open(page, { attributes: attributes(crm), body: BODY });
  const panel = page.locator('deskside-recording');
  const seen = panel.getByRole('button', { name: 'I see it paused in Agent Workspace' });
  await page.click('#number');
  await expect.poll(() => call.recording.paused).toBe(true);
  await seen.click();
  await expect(panel.getByText('Paused, and you saw it', { exact: true })).toBeVisible();
  await expect(page.locator('#number')).toBeFocused();
  await panel.getByText('Journal').focus();
  await page.clock.runFor(10_000);
  await expect(panel.getByText('Paused, and you saw it', { exact: true })).toBeVisible();
  expect(call.recording.paused).toBe(true);
  await page.locator('#name').focus();
  await page.clock.runFor(3_000);
  await expect.poll(() => call.recording.paused).toBe(false);
});

test('pauses and resumes by hand, with the journal, from the element and without custom elements', async ({
  page,
  crm,
}) => {
  await crm.signIn(page);
  const call = startCall(crm);
  await crm.open(page, { attributes: attributes(crm), body: BODY });
  const panel = page.locator('deskside-recording');
  await panel.getByRole('button', { name: 'Pause recording' }).click();
  await expect.poll(() => call.recording.paused).toBe(true);
  await panel.getByRole('button', { name: 'Resume recording' }).click();
  await expect.poll(() => call.recording.paused).toBe(false);
  await panel.getByText('Journal').click();
  await expect(panel.getByRole('row', { name: /pause settled/ })).toBeVisible();
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export as CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^recording-journal-.*\.csv$/);

  const receipt = await page.evaluate(() => window.deskside?.recording.pause('Reading a card'));
  expect(receipt).toMatchObject({ carrier: 'iframe', method: 'POST', outcome: 'settled' });
  await expect.poll(() => call.recording.paused).toBe(true);
});

test('the element is accessible while it is loudest', async ({ page, crm }) => {
  await crm.open(page, { attributes: attributes(crm), body: BODY, csp: "frame-src 'none'" });
  await page.click('#number');
  const panel = page.locator('deskside-recording');
  await expect(panel.getByRole('alert')).toContainText('Not paused');
  await expect(panel.getByRole('alert')).toContainText('Content-Security-Policy');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test.describe('without the part that protects', () => {
  const lost = {
    'is not there': (route: Route) => route.fulfill({ status: 404 }),
    'cannot be reached': (route: Route) => route.abort(),
    'was tampered with': (route: Route) =>
      route.fulfill({
        body: 'window.tampered = true; export const start = () => ({});',
        contentType: 'text/javascript',
        headers: { 'access-control-allow-origin': '*' },
      }),
  };
  const bar = (page: Page) => page.getByText('Not paused: take no card data');
  const read = (page: Page) => page.evaluate(() => window.deskside?.recording.state.value);

  for (const [how, answer] of Object.entries(lost)) {
    test(`a page whose part ${how} knows that it is unprotected`, async ({ page, crm }) => {
      await page.route('**/parts/recording-control-*.js', answer);
      await crm.open(page, { attributes: attributes(crm), body: BODY, csp: strictCsp({ platform: crm.platform }) });
      await expect
        .poll(() => read(page))
        .toMatchObject({ known: 'blocked', alert: 'unprotected', wanted: 'recording' });
      const events = await crm.events(page);
      const codes = events
        .filter(([type]) => type === 'error')
        .map(([, { error }]) => (error as { code: string }).code);
      expect(new Set(codes)).toEqual(new Set(['unsupported']));
      expect(events.filter(([type]) => type === 'recording').at(-1)?.[1]).toMatchObject({ alert: 'unprotected' });
      const refused = await page.evaluate(() => window.deskside?.recording.pause().catch(error => error.code));
      expect(refused).toBe('unsupported');
      await expect(page.locator('deskside-recording').getByRole('alert')).toContainText(
        'Recordings are not paused here',
      );
      expect(await page.evaluate(() => 'tampered' in window)).toBe(false);
    });
  }

  test('a card field raises an alarm that the agent sees, for as long as it has the focus', async ({ page, crm }) => {
    const csp = strictCsp({ platform: crm.platform, trustedTypes: "'none'" });
    await page.route('**/parts/*.js', route => route.abort());
    await crm.open(page, { attributes: attributes(crm), body: BODY, csp });
    await page.click('#name');
    await expect.poll(() => read(page)).toMatchObject({ alert: 'unprotected' });
    await expect(bar(page)).toHaveCount(0);
    await page.click('#number');
    await expect(bar(page)).toBeVisible();
    await expect(bar(page)).toHaveRole('alert');
    await expect(bar(page)).toHaveCSS('background-color', 'rgb(194, 42, 42)');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.click('#name');
    await expect(bar(page)).toHaveCount(0);
    await page.click('#number');
    await expect(bar(page)).toBeVisible();
    await page.evaluate(() => window.deskside?.destroy());
    await expect(bar(page)).toHaveCount(0);
  });

  test('so does a part that neither comes nor fails, until it comes', async ({ page, crm }) => {
    await crm.signIn(page);
    const call = startCall(crm);
    let arrive: () => void = () => undefined;
    const held = new Promise<void>(resolve => {
      arrive = resolve;
    });
    await page.route('**/parts/recording-control-*.js', async route => {
      await held;
      await route.continue();
    });
    await crm.open(page, { attributes: attributes(crm), body: BODY });
    await page.click('#number');
    await expect(bar(page)).toBeVisible();
    arrive();
    await expect.poll(() => call.recording.paused).toBe(true);
    await expect(bar(page)).toHaveCount(0);
  });

  test('what the page protects by itself raises it too, and an undo ends it', async ({ page, crm }) => {
    await page.route('**/parts/*.js', route => route.abort());
    await crm.open(page, { attributes: { 'data-token': crm.standIn.tenant.actionToken }, body: BODY });
    await page.evaluate(() => {
      const { recording } = window.deskside!;
      Object.assign(window, { release: recording.hold('Reading a card'), unprotect: recording.protect('/orders/*') });
    });
    await expect(bar(page)).toHaveCount(2);
    await page.evaluate(() => (window as unknown as { release(): void }).release());
    await expect(bar(page)).toHaveCount(1);
    await page.evaluate(() => (window as unknown as { unprotect(): void }).unprotect());
    await expect(bar(page)).toHaveCount(0);
  });

  test('a page that asks for protection and names no way to send is unprotected as well', async ({ page, crm }) => {
    await crm.open(page, { attributes: { 'data-protect': '#number' }, body: BODY });
    await expect.poll(() => read(page)).toMatchObject({ alert: 'unprotected' });
    await page.click('#number');
    await expect(bar(page)).toBeVisible();
  });

  test('a page that only dials is told nothing', async ({ page, crm }) => {
    await crm.open(page, { body: BODY });
    const code = await page.evaluate(() => window.deskside?.recording.pause().catch(error => error.code));
    expect(code).toBe('invalid-input');
    expect((await crm.events(page)).map(([type]) => type)).toEqual(['ready']);
    expect(await read(page)).toMatchObject({ alert: 'none' });
  });
});
