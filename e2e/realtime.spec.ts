import type { Page } from '@playwright/test';
import { type DataDesk, openDataDesk, type TestWindow } from './support/data-desk';
import { expect, test } from './support/fixtures';

const START = Date.parse('2026-03-10T20:00:00Z');
let desk: DataDesk;

test.beforeEach(async () => {
  desk = await openDataDesk();
});
test.afterEach(() => desk.close());

const got = (page: Page) => page.evaluate(() => (window as unknown as TestWindow).got);
const last = async (page: Page) => (await got(page)).at(-1);
const move = (page: Page, milliseconds: number) =>
  page.evaluate(by => (window as unknown as TestWindow).pass(by), milliseconds);
const show = (page: Page, state: 'visible' | 'hidden') =>
  page.evaluate(to => (window as unknown as TestWindow).show(to), state);

/** Lets so many seconds pass in all of these tabs, second by second: no answer and no message takes longer than that. */
async function pass(pages: readonly Page[], seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    for (const page of pages) await move(page, 1000);
    await settled();
    for (const page of pages)
      await page.evaluate(others => (window as unknown as TestWindow).meet(others), pages.length - 1);
  }
}

/** Every request that the tabs sent is answered, as many for the agents as for the queues. */
const settled = () =>
  expect
    .poll(() => [desk.asked('queues').length, desk.standIn.platform.seen.length])
    .toEqual([desk.asked().length, 2 * desk.asked().length]);

/** Two tabs of one browser, the first of which reads for both. */
async function openTwo(page: Page): Promise<[Page, Page]> {
  await desk.open(page, 'one', START);
  await expect.poll(() => move(page, 1).then(() => got(page))).toHaveLength(1);
  const other = await page.context().newPage();
  await desk.open(other, 'two', START);
  await expect.poll(() => got(other)).toHaveLength(1);
  return [page, other];
}

const locks = (page: Page) =>
  page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return [held.length, pending.length];
  });

test('two tabs make one tab’s requests and show the same, dated', async ({ page }) => {
  const [one, two] = await openTwo(page);
  await pass([one, two], 35);
  expect(desk.asked()).toEqual(['one', 'one', 'one', 'one']);
  expect(desk.asked('queues')).toEqual(['one', 'one', 'one', 'one']);
  await expect.poll(() => got(two)).toHaveLength(4);
  expect(await got(two)).toEqual(await got(one));
  const agents = desk.standIn.centre.agents.length;
  expect(await last(two)).toMatchObject({ isDate: true, stale: false, agents });
  expect((await last(two))!.at).toBeGreaterThanOrEqual(START + 30_000);
});

test('closing the tab that reads hands over to the other, without a reading too many', async ({ page }) => {
  const [one, two] = await openTwo(page);
  await pass([one, two], 12);
  await one.close();
  await expect.poll(() => locks(two)).toEqual([1, 0]);
  await pass([two], 20);
  expect(desk.asked()).toEqual(['one', 'one', 'two', 'two']);
  await expect.poll(async () => (await last(two))!.at).toBeGreaterThanOrEqual(START + 30_000);
});

test('hidden tabs are read for once a minute, and the one that is shown catches up at once', async ({ page }) => {
  const [one, two] = await openTwo(page);
  await show(one, 'hidden');
  await pass([one, two], 25);
  expect(desk.asked()).toHaveLength(3);
  await show(two, 'hidden');
  await pass([one, two], 50);
  expect(desk.asked()).toHaveLength(3);
  expect(await last(two)).toMatchObject({ stale: true });
  await show(two, 'visible');
  await expect.poll(() => move(one, 1).then(() => desk.asked().length)).toBe(4);
  await expect.poll(() => last(two)).toMatchObject({ stale: false });
  expect((await last(two))!.at).toBeGreaterThanOrEqual(START + 75_000);
});

test('a tab that is stuck is asked, and loses the reading to the other when it does not answer', async ({ page }) => {
  const [one, two] = await openTwo(page);
  const debug = await one.context().newCDPSession(one);
  await debug.send('Debugger.enable');
  const paused = new Promise(resolve => debug.once('Debugger.paused', resolve));
  const stuck = one.evaluate('debugger').catch(() => undefined);
  await paused;
  await pass([two], 16);
  expect(desk.asked()).toEqual(['one', 'two']);
  await debug.send('Debugger.resume');
  await stuck;
  await expect.poll(() => locks(one)).toEqual([1, 1]);
  await expect.poll(() => got(one)).toHaveLength(2);
  await pass([two, one], 20);
  expect(desk.asked()).toEqual(['one', 'two', 'two', 'two']);
  await expect.poll(() => got(one)).toHaveLength(4);
});

test('a tab gives the reading away as it is frozen, and joins the others when it is resumed', async ({ page }) => {
  const [one, two] = await openTwo(page);
  // The browser under test freezes no visible tab, so the tab is told what a browser tells it.
  await one.evaluate(() => document.dispatchEvent(new Event('freeze')));
  await expect.poll(() => locks(two)).toEqual([1, 0]);
  await pass([two], 11);
  expect(desk.asked()).toEqual(['one', 'two']);
  await one.evaluate(() => document.dispatchEvent(new Event('resume')));
  await expect.poll(() => got(one)).toHaveLength(2);
  expect(await locks(one)).toEqual([1, 1]);
});

test('a failing platform is shown with the last reading and its error', async ({ page }) => {
  const [one, two] = await openTwo(page);
  desk.standIn.platform.fault({ path: '/api/rtstats', status: 503, headers: { 'retry-after': '30' } });
  await pass([one, two], 38);
  expect(desk.asked()).toHaveLength(2);
  const first = (await got(one))[0]!.at;
  await expect.poll(() => last(two)).toMatchObject({ at: first, stale: true, error: 'busy' });
});

test('leaves no lock behind when it is stopped', async ({ page }) => {
  const [one, two] = await openTwo(page);
  for (const tab of [one, two]) {
    await tab.evaluate(() => (window as unknown as TestWindow).stop());
    expect(await tab.evaluate(() => (window as unknown as TestWindow).ended)).toBe('aborted');
  }
  await expect.poll(() => locks(two)).toEqual([0, 0]);
  await pass([one, two], 30);
  expect(desk.asked()).toHaveLength(1);
});
