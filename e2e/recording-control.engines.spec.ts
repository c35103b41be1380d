import { expect, test } from './support/fixtures';
import {
  isSilent,
  openRecordingDesk,
  type RecordingDesk,
  silence,
  state,
  type TestWindow,
} from './support/recording-desk';

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

const paused = () => desk.call.recording.paused;

test.describe('entrances', () => {
  test('the recording is silent before the first digit, over two card fields, until the grace after the last', async ({
    page,
  }) => {
    await desk.open(page);
    await page.click('#number');
    await expect.poll(paused).toBe(true);
    const firstDigit = Date.now();
    await page.keyboard.type('4111', { delay: 60 });
    await page.click('#code');
    await page.keyboard.type('123', { delay: 60 });
    const lastDigit = Date.now();
    await page.click('#name');
    await expect.poll(paused).toBe(false);
    expect(desk.requests()).toEqual(['recording-pause', 'recording-resume']);
    expect(isSilent(desk, firstDigit, lastDigit)).toBe(true);
    const focused = await page.evaluate(() => (window as unknown as TestWindow).focused);
    expect(focused.length).toBeGreaterThan(0);
    for (const { from, to } of focused) expect(isSilent(desk, from + 250, to)).toBe(true);
  });

  test('a press on the field, or on its label, pauses before the focus arrives', async ({ page }) => {
    await desk.open(page);
    for (const target of ['#number', '#label']) {
      const before = desk.requests().length;
      await page.hover(target);
      await page.mouse.down();
      await expect.poll(() => desk.requests().length).toBe(before + 1);
      await page.mouse.up();
      await page.click('#name');
      await expect.poll(paused).toBe(false);
      await expect.poll(() => state(page)).toMatchObject({ wanted: 'recording', known: 'settled' });
    }
  });

  test('the keyboard alone pauses too', async ({ page }) => {
    await desk.open(page);
    await page.focus('#name');
    await page.keyboard.press('Tab');
    await expect.poll(paused).toBe(true);
  });

  test('a field in an open shadow root pauses', async ({ page }) => {
    await desk.open(page);
    await page.click('#deep');
    await expect.poll(paused).toBe(true);
    await page.click('#name');
    await expect.poll(paused).toBe(false);
  });

  test('a focus that was there before the script pauses', async ({ page }) => {
    await desk.open(page, { focus: 'number' });
    await expect.poll(paused).toBe(true);
    expect((await state(page)).reasons).toEqual(["[autocomplete^='cc-']"]);
  });

  for (const [way, known, setup] of [
    ['by cookie', 'settled', () => ({})],
    ['by gateway', 'accepted', () => ({ target: { gateway: `${desk.crm.origin('crm.localhost')}/contact-centre` } })],
  ] as const) {
    test(`a field that was entered before the customer answered is silent soon after the answer, ${way}`, async ({
      page,
    }) => {
      await page.clock.install();
      desk.startCall({ ringing: true });
      await desk.open(page, setup());
      await page.click('#number');
      await expect.poll(() => desk.requests()).toEqual(['recording-pause-ignored']);
      await expect.poll(() => state(page)).toMatchObject({ known });
      desk.standIn.calls.drive(desk.call, 'customer-answers');
      expect(paused()).toBe(false);
      await page.clock.runFor(16_000);
      await expect.poll(paused).toBe(true);
    });
  }

  test('a payment section pauses while it is shown, wherever the focus is', async ({ page }) => {
    await desk.open(page, { protect: [['#payment', { when: 'visible', reason: 'Payment section' }]] });
    await page.focus('#name');
    expect(desk.requests()).toEqual([]);
    await page.evaluate(() => document.getElementById('payment')?.removeAttribute('hidden'));
    await expect.poll(paused).toBe(true);
    expect((await state(page)).reasons).toEqual(['Payment section']);
    await page.evaluate(() => document.getElementById('payment')?.remove());
    await expect.poll(paused).toBe(false);
  });

  test('an address pattern pauses through navigations inside the page', async ({ page }) => {
    await desk.open(page, { protect: [['/orders/*/pay']] });
    await page.evaluate(() => history.pushState({}, '', '/orders/17/pay'));
    await expect.poll(paused).toBe(true);
    await page.evaluate(() => history.back());
    await expect.poll(paused).toBe(false);
  });

  test("a declared provider's frame pauses while it holds the focus", async ({ page }) => {
    await desk.open(page, { protect: [['#provider']] });
    await page.frameLocator('#provider').locator('#pan').click();
    await expect.poll(paused).toBe(true);
    await page.frameLocator('#provider').locator('#pan').pressSequentially('4111');
    expect(paused()).toBe(true);
    await page.click('#name');
    await expect.poll(paused).toBe(false);
  });
});

test.describe('entrances between frames', () => {
  test('a selector may name a frame by its address', async ({ page }) => {
    const selector = `[autocomplete^='cc-'], iframe[src*='://pay.localhost']`;
    await desk.open(page, { protect: [[selector]] });
    await page.focus('#provider');
    await expect.poll(paused).toBe(true);
    await page.click('#name');
    await expect.poll(paused).toBe(false);
    await page.click('#number');
    await expect.poll(paused).toBe(true);
  });

  test("the focus moves into a provider's frame from another frame, which tells the page nothing", async ({ page }) => {
    await desk.open(page, { protect: [['#provider']] });
    await page.evaluate(() => {
      const other = document.createElement('iframe');
      other.id = 'softphone';
      other.src = (document.getElementById('provider') as HTMLIFrameElement).src;
      document.body.append(other);
    });
    await page.frameLocator('#softphone').locator('#pan').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('softphone');
    expect(desk.requests()).toEqual([]);
    await page.frameLocator('#provider').locator('#pan').click();
    await expect.poll(paused).toBe(true);
  });
});

test.describe('what does not end a reason', () => {
  test('another window in front', async ({ page, context }) => {
    await page.clock.install();
    await desk.open(page);
    await page.click('#number');
    await expect.poll(paused).toBe(true);
    const other = await context.newPage();
    await other.goto(`${desk.crm.origin('crm.localhost')}/plain`);
    await other.bringToFront();
    await page.clock.runFor(20_000);
    expect((await state(page)).wanted).toBe('paused');
    expect(desk.changes()).toEqual(['recording-pause']);
  });

  test('a field that leaves the document ends it', async ({ page }) => {
    await desk.open(page);
    await page.click('#number');
    await expect.poll(paused).toBe(true);
    await page.evaluate(() => document.getElementById('number')?.remove());
    await expect.poll(paused).toBe(false);
  });
});

test('a control that was destroyed hears nothing more of what it protected', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(error.message));
  await desk.open(page);
  await page.evaluate(() => (window as unknown as TestWindow).control.destroy());
  await page.click('#number');
  await page.click('#code');
  await page.click('#name');
  expect(faults).toEqual([]);
  expect(desk.requests()).toEqual([]);
});

test.describe('tabs and exits', () => {
  test('two tabs count together, and closing one hands over to the other', async ({ page, context }) => {
    await page.clock.install();
    await desk.open(page);
    await page.click('#number');
    await expect.poll(paused).toBe(true);
    const other = await context.newPage();
    await desk.open(other);
    await expect.poll(async () => (await state(other)).wanted).toBe('paused');
    await other.click('#number');
    await page.close({ runBeforeUnload: false });
    await other.clock.runFor(20_000);
    expect((await state(other)).reasons).toHaveLength(1);
    expect(paused()).toBe(true);
    await other.click('#name');
    await expect.poll(paused).toBe(false);
    expect(desk.changes()).toEqual(['recording-pause', 'recording-resume']);
  });

  for (const [way, setup] of [
    ["by the agent's cookie", () => ({})],
    ['through a gateway', () => ({ target: { gateway: `${desk.crm.origin('crm.localhost')}/contact-centre` } })],
  ] as const) {
    test(`leaving for another site resumes ${way} in a way that outlives the page`, async ({ page, engine }) => {
      await desk.open(page, setup());
      await page.click('#number');
      await expect.poll(paused).toBe(true);
      const elsewhere = `${desk.crm.origin('shop.localhost')}/plain`;
      await page.evaluate(url => location.assign(url), elsewhere);
      if (engine === 'firefox') {
        // It ends some pages before their last words are out: what it keeps is that the next page sends them again.
        await page.waitForURL(elsewhere);
        await desk.open(page, setup());
      }
      await expect.poll(paused).toBe(false);
    });
  }

  test('a last resume that is lost is sent again by the next page', async ({ page }) => {
    const target = { gateway: `${desk.crm.origin('crm.localhost')}/contact-centre` };
    await desk.open(page, { target });
    await page.click('#number');
    await expect.poll(paused).toBe(true);
    desk.standIn.platform.fault({ path: '/api/tstats/rccontrol', silent: true, times: 1 });
    await page.goto(`${desk.crm.origin('shop.localhost')}/plain`);
    expect(paused()).toBe(true);
    await desk.open(page, { target });
    await expect.poll(async () => (await state(page)).alert).toBe('reminder');
    await expect.poll(paused).toBe(false);
  });

  test('a navigation within the origin keeps the pause, and the next page claims it without a gap', async ({
    page,
  }) => {
    await page.clock.install();
    await desk.open(page);
    await page.click('#number');
    await expect.poll(async () => (await state(page)).known).toBe('settled');
    const next = desk.url({ focus: 'number' }, '/pay');
    await page.evaluate(url => location.assign(url), next);
    await page.waitForURL(/\/pay/);
    await expect.poll(async () => (await state(page)).wanted).toBe('paused');
    await page.clock.runFor(20_000);
    expect((await state(page)).wanted).toBe('paused');
    expect(desk.changes()).toEqual(['recording-pause']);
    expect(silence(desk)).toHaveLength(1);
  });

  test('a navigation within the origin to a page without a reason resumes there', async ({ page }) => {
    await desk.open(page);
    await page.click('#number');
    await expect.poll(paused).toBe(true);
    await page.evaluate(url => location.assign(url), desk.url({}, '/pay'));
    await page.waitForURL(/\/pay/);
    await expect.poll(paused, { timeout: 10_000 }).toBe(false);
  });

  test('a machine that slept sends the pause again and is at the alarm', async ({ page }) => {
    await page.clock.install();
    await desk.open(page);
    await page.click('#number');
    await expect.poll(paused).toBe(true);
    await page.clock.fastForward('01:00:00');
    await expect.poll(async () => (await state(page)).alert).toBe('alarm');
    const pauses = desk.standIn.platform.seen.filter(({ url }) => url.includes('controlRecording'));
    expect(pauses.length).toBeGreaterThan(1);
  });
});
