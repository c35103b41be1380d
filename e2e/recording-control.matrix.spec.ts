import { expect, test } from './support/fixtures';
import { isSilent, openRecordingDesk, type RecordingDesk, type TestWindow } from './support/recording-desk';

let desk: RecordingDesk;

test.beforeAll(async () => {
  desk = await openRecordingDesk();
});
test.afterAll(() => desk.close());
test.beforeEach(async ({ page }) => {
  await desk.signIn(page);
  desk.startCall();
});

test('the recording is paused exactly where the cookie reaches the platform, and nowhere is it claimed to be', async ({
  page,
  thirdPartyCookies,
}) => {
  await desk.open(page);
  await page.click('#number');
  await page.waitForFunction(() => (window as unknown as TestWindow).readState().known === 'settled');
  expect(desk.call.recording.paused).toBe(thirdPartyCookies === 'allowed');
  expect(await page.evaluate(() => (window as unknown as TestWindow).readState())).toMatchObject({
    wanted: 'paused',
    known: 'settled',
  });
});

test('through a gateway it is paused whatever the cookie policy, and the answer is known', async ({ page }) => {
  await desk.open(page, { target: { gateway: `${desk.crm.origin('crm.localhost')}/contact-centre` } });
  await page.click('#number');
  await expect.poll(() => desk.call.recording.paused).toBe(true);
  const from = Date.now();
  await page.keyboard.type('4111', { delay: 50 });
  const to = Date.now();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as TestWindow).readState()))
    .toMatchObject({ wanted: 'paused', known: 'accepted' });
  await page.click('#name');
  await expect.poll(() => desk.call.recording.paused).toBe(false);
  expect(isSilent(desk, from, to)).toBe(true);
});

test('a field keeps its pause while another page is in front', async ({ page, context }) => {
  await page.clock.install();
  await desk.open(page, { target: { gateway: `${desk.crm.origin('crm.localhost')}/contact-centre` } });
  await page.click('#number');
  await expect.poll(() => desk.call.recording.paused).toBe(true);
  const other = await context.newPage();
  await other.goto(`${desk.crm.origin('crm.localhost')}/plain`);
  await page.clock.runFor(10_000);
  expect(await page.evaluate(() => (window as unknown as TestWindow).readState().wanted)).toBe('paused');
  expect(desk.call.recording.paused).toBe(true);
});

test("a payment provider's frame pauses as it takes the focus", async ({ page }) => {
  await desk.open(page, {
    target: { gateway: `${desk.crm.origin('crm.localhost')}/contact-centre` },
    protect: [['#provider']],
  });
  // A click inside a frame of another site does not arrive in every automated browser; the keyboard gets there.
  await page.focus('#provider');
  await expect.poll(() => desk.call.recording.paused).toBe(true);
  await page.click('#name');
  await expect.poll(() => desk.call.recording.paused).toBe(false);
});
