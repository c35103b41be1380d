import { expect, test } from './support/fixtures';
import { openRecordingDesk, type RecordingDesk, state, type TestWindow } from './support/recording-desk';

let desk: RecordingDesk;

test.beforeAll(async () => {
  desk = await openRecordingDesk();
});
test.afterAll(() => desk.close());
test.beforeEach(async ({ page }) => {
  desk.standIn.platform.clearFaults();
  Object.assign(desk.standIn.settings, { framing: 'refused' });
  await desk.signIn(page);
  desk.startCall();
});

/** In a frame without HTTPS there are none to refuse. */
const refuseLocks = () => {
  if (navigator.locks) navigator.locks.request = () => Promise.reject(new DOMException('Refused', 'SecurityError'));
};
const removeLocks = () => {
  Object.defineProperty(navigator, 'locks', { value: undefined });
};

const paused = () => desk.call.recording.paused;

for (const status of [401, 500]) {
  test(`a ${status} cannot be told from a success, and is not called one`, async ({ page }) => {
    desk.standIn.platform.fault({ path: '/AGUI/controlRecording.php', status, body: 'no' });
    await desk.open(page);
    await page.click('#number');
    await expect.poll(async () => (await state(page)).known).toBe('settled');
  });
}

for (const status of [401, 404, 500]) {
  test(`a gateway's ${status} is a failure, said loudly, and the pause is sent again`, async ({ page }) => {
    desk.standIn.platform.fault({ path: '/api/tstats/rccontrol', status, body: 'no', times: 1 });
    await desk.open(page, { target: { gateway: `${desk.crm.origin('crm.localhost')}/contact-centre` } });
    await page.click('#number');
    await expect.poll(async () => await state(page)).toMatchObject({ known: 'failed', alert: 'unprotected' });
    await expect.poll(paused).toBe(true);
    await expect.poll(async () => await state(page)).toMatchObject({ known: 'accepted', alert: 'none' });
  });
}

test("a gateway's word that there is no call is not taken for a pause", async ({ page }) => {
  desk.standIn.calls.clear();
  await desk.open(page, { target: { gateway: `${desk.crm.origin('crm.localhost')}/contact-centre` } });
  await page.click('#number');
  await expect.poll(async () => await state(page)).toMatchObject({ known: 'nothing-changed', alert: 'unprotected' });
});

test('a refused policy is said loudly, and nothing was sent', async ({ page }) => {
  await desk.open(page, {}, '/pay-strict');
  await page.click('#number');
  await expect.poll(async () => await state(page)).toMatchObject({ known: 'blocked', alert: 'unprotected' });
  expect(desk.requests()).toEqual([]);
});

test('no answer is unknown, and the pause is sent again', async ({ page }) => {
  desk.standIn.platform.fault({ path: '/AGUI/controlRecording.php', silent: true, times: 1 });
  await desk.open(page);
  await page.click('#number');
  await expect.poll(async () => (await state(page)).alert, { timeout: 15_000 }).toBe('unprotected');
  await expect.poll(paused, { timeout: 8_000 }).toBe(true);
  await expect.poll(async () => await state(page)).toMatchObject({ known: 'settled', alert: 'none' });
});

test('a blocked window is said loudly where the site chose the popup', async ({ page }) => {
  // The browsers of these tests block no window, so the page's own opens none.
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await desk.open(page, { options: { carrier: 'popup' }, protect: [['/customer*']] });
  await expect.poll(async () => await state(page)).toMatchObject({ known: 'blocked', alert: 'unprotected' });
});

test('storage refused leaves everything else at work', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'indexedDB'] as const) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Refused', 'SecurityError');
        },
      });
    }
  });
  await desk.open(page);
  await page.click('#number');
  await expect.poll(paused).toBe(true);
  await page.click('#name');
  await expect.poll(paused).toBe(false);
  const entries = () => page.evaluate(() => (window as unknown as TestWindow).control.journal.entries());
  await expect.poll(async () => (await entries()).map(({ event }) => event)).toEqual(['pause', 'resume']);
});

for (const [how, refuse] of [
  ['refused', refuseLocks],
  ['missing', removeLocks],
] as const) {
  test(`locks ${how} leave everything else at work, in two tabs as well`, async ({ page, context }) => {
    await context.addInitScript(refuse);
    await desk.open(page);
    const failures: string[] = [];
    page.on('pageerror', error => {
      // Firefox counts the platform's refusal to be framed as the page's error.
      if (!error.message.includes('frame-ancestors')) failures.push(error.message);
    });
    await page.click('#number');
    await expect.poll(paused).toBe(true);
    const other = await context.newPage();
    await desk.open(other);
    await expect.poll(async () => (await state(other)).wanted).toBe('paused');
    await other.click('#number');
    await page.bringToFront();
    await page.click('#name');
    await expect.poll(async () => (await state(page)).reasons).toHaveLength(1);
    await other.bringToFront();
    await other.click('#name');
    await expect.poll(paused).toBe(false);
    // Both tabs may resume in the same moment: the second changes nothing.
    const changes = desk.requests().filter(event => !event.endsWith('-ignored'));
    expect(changes).toEqual(['recording-pause', 'recording-resume']);
    expect(failures).toEqual([]);
  });
}

test('the token and what was typed are in no address, store or journal', async ({ page, context }) => {
  await desk.open(page);
  const addresses: string[] = [];
  context.on('request', request => addresses.push(request.url()));
  await page.click('#number');
  await page.keyboard.type('4111111111111111');
  await expect.poll(paused).toBe(true);
  await page.click('#name');
  await expect.poll(paused).toBe(false);
  const kept = await page.evaluate(async () => {
    const { control } = window as unknown as TestWindow;
    return JSON.stringify([{ ...localStorage }, await control.journal.entries(), await control.journal.csv()]);
  });
  for (const text of [...addresses.filter(url => url.includes('pbx')), kept]) {
    expect(text).not.toContain(desk.standIn.tenant.actionToken);
    expect(text).not.toContain('4111');
  }
  expect(kept).toContain('settled');
});
