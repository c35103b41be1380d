import { expect, test } from './support/fixtures';
import { openRecordingDesk, type RecordingDesk, state, type TestWindow } from './support/recording-desk';

// In Chromium alone: no other browser can be told to crash a page.

let desk: RecordingDesk;

test.beforeAll(async () => {
  desk = await openRecordingDesk();
});
test.afterAll(() => desk.close());

test('after a crash the next page shows the pause that was left, and settles it', async ({ page, context }) => {
  await desk.signIn(page);
  desk.startCall();
  await desk.open(page);
  await page.click('#number');
  await expect.poll(() => desk.call.recording.paused).toBe(true);
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await page.waitForEvent('crash');
  const next = await context.newPage();
  await desk.open(next);
  await expect.poll(async () => (await state(next)).alert, { timeout: 15_000 }).toBe('recovered');
  await expect.poll(() => desk.call.recording.paused, { timeout: 15_000 }).toBe(false);
  const entries = await next.evaluate(() => (window as unknown as TestWindow).control.journal.entries());
  expect(entries.map(({ event }) => event)).toEqual(expect.arrayContaining(['pause', 'recovered', 'resume']));
});
