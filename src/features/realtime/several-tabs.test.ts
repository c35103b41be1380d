import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DesksideError } from '../../wire/errors';
import { createBrowser } from './fake-browser';
import { busy, createPlatform, follow, NAME, NOTHING_LEFT, openWatch, pass, reading, START } from './fake-platform';
import { createHub } from './hub';
import { createWatch } from './watch';

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

it('waits for a month without turning round', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  platform.fail(busy(30 * 86_400_000));
  const one = openWatch(platform, 'one', browser.openTab().surroundings)();
  const two = openWatch(platform, 'two', browser.openTab().surroundings)();
  await pass(1000);
  const said = browser.said.length;
  await pass(29 * 86_400_000);
  expect(platform.times()).toEqual([0]);
  expect(browser.said.length - said).toBeLessThan(100);
  await one.stop();
  await two.stop();
});

it('lets go of lock, channel, listeners and timers when the loop is left', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  const [one, two] = [browser.openTab(), browser.openTab()];
  const { signal } = new AbortController();
  const removed = vi.spyOn(signal, 'removeEventListener');
  const watch = createWatch(createHub({ name: NAME, read: platform.reader('one'), surroundings: one.surroundings }));
  const other = openWatch(platform, 'two', two.surroundings)();
  const looped = (async () => {
    for await (const _ of watch({ signal })) break;
  })();
  await pass(100);
  await looped;
  await other.stop();
  await pass(0);
  expect(removed).toHaveBeenCalledWith('abort', expect.any(Function));
  expect(browser.leftovers()).toEqual(NOTHING_LEFT);
  expect(vi.getTimerCount()).toBe(0);
});

it('makes one tab’s requests for two tabs, and both see the same', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  const one = openWatch(platform, 'one', browser.openTab().surroundings)();
  await pass(4000);
  const two = openWatch(platform, 'two', browser.openTab().surroundings)();
  await pass(28_000);
  expect(platform.seen).toEqual([0, 10, 20, 30].map(at => ({ by: 'one', at })));
  expect(two.got).toEqual(one.got);
  expect(two.last().at).toBeInstanceOf(Date);
  expect(two.last().agents[0]?.raw).toEqual({ 'agent-id': '007' });
  await one.stop();
  await two.stop();
});

it('goes on in the next tab when the one that reads leaves, without a reading too many', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  const one = openWatch(platform, 'one', browser.openTab().surroundings)();
  const two = openWatch(platform, 'two', browser.openTab().surroundings)();
  await pass(13_000);
  await one.stop();
  await pass(20_000);
  expect(platform.seen).toEqual([
    { by: 'one', at: 0 },
    { by: 'one', at: 10 },
    { by: 'two', at: 20 },
    { by: 'two', at: 30 },
  ]);
  expect(two.got.every(({ stale }) => !stale)).toBe(true);
  await two.stop();
});

it('hands over when its page is frozen or left for another, and reads again when it comes back', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  const tab = browser.openTab();
  const one = openWatch(platform, 'one', tab.surroundings)();
  const two = openWatch(platform, 'two', browser.openTab().surroundings)();
  await pass(1000);
  tab.leavePage();
  await pass(10_000);
  tab.comeBack();
  await pass(1000);
  expect(one.last().at).toEqual(new Date(START + 10_000));
  await two.stop();
  await pass(10_000);
  tab.freeze();
  await pass(300_000);
  tab.resume();
  await pass(0);
  expect(platform.seen).toEqual([
    { by: 'one', at: 0 },
    { by: 'two', at: 10 },
    { by: 'one', at: 20 },
    { by: 'one', at: 322 },
  ]);
  await one.stop();
  await pass(0);
  expect(browser.leftovers()).toEqual(NOTHING_LEFT);
});

it('tells the other tabs what failed, and they show it as well', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  const one = openWatch(platform, 'one', browser.openTab().surroundings)();
  const two = openWatch(platform, 'two', browser.openTab().surroundings)();
  await pass(5000);
  platform.fail(busy(30_000));
  await pass(10_000);
  expect(two.last()).toMatchObject({
    at: new Date(START),
    stale: true,
    error: { code: 'busy', name: 'DesksideError' },
  });
  await one.stop();
  await pass(24_000);
  expect(platform.times()).toEqual([0, 10]);
  await pass(2000);
  expect(platform.times()).toEqual([0, 10, 40]);
  await two.stop();
});

it('lets every tab judge its own credentials when those of the one that reads are refused', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  const refused = createHub({
    name: NAME,
    read: () => Promise.reject(new DesksideError('unauthorized', 'No.')),
    surroundings: browser.openTab().surroundings,
  });
  const one = follow(createWatch(refused)());
  const two = openWatch(platform, 'two', browser.openTab().surroundings)();
  await pass(11_000);
  expect(await one.ended).toMatchObject({ code: 'unauthorized' });
  expect(platform.times()).toEqual([10]);
  expect(two.last()).toMatchObject({ stale: false });
  await two.stop();
});

it('reads once a minute while no tab is visible, and catches up at once when one is shown', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  const tabs = [browser.openTab(), browser.openTab()];
  const watchers = tabs.map((tab, index) => openWatch(platform, `${index}`, tab.surroundings)());
  await pass(1000);
  tabs[0]!.hide();
  await pass(30_000);
  expect(platform.times()).toEqual([0, 10, 20, 30]);
  tabs[1]!.hide();
  await pass(130_000);
  expect(platform.times()).toEqual([0, 10, 20, 30, 90, 150]);
  expect(watchers[1]!.last()).toMatchObject({ at: new Date(START + 150_000) });
  await pass(30_000);
  tabs[1]!.show();
  await pass(10);
  expect(platform.times().slice(6)).toEqual([191]);
  expect(watchers[1]!.last()).toMatchObject({ at: new Date(START + 191_000), stale: false });
  tabs[1]!.hide();
  tabs[1]!.show();
  await pass(9_000);
  expect(platform.times().slice(6)).toEqual([191]);
  await Promise.all(watchers.map(({ stop }) => stop()));
});

it('slows down at once when the last visible tab is closed', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  const tab = browser.openTab();
  const one = openWatch(platform, 'one', tab.surroundings)();
  const two = openWatch(platform, 'two', browser.openTab().surroundings)();
  await pass(1000);
  tab.hide();
  await pass(12_000);
  await two.stop();
  await pass(50_000);
  expect(platform.times()).toEqual([0, 10]);
  await pass(10_000);
  expect(platform.times()).toEqual([0, 10, 70]);
  await one.stop();
});

it('tells a tab that comes what it lacks, and the others nothing twice', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  const one = openWatch(platform, 'one', browser.openTab().surroundings)();
  const two = openWatch(platform, 'two', browser.openTab().surroundings)();
  await pass(1000);
  platform.fail(busy());
  await pass(10_000);
  const three = openWatch(platform, 'three', browser.openTab().surroundings)();
  await pass(100);
  expect(three.last()).toMatchObject({ at: new Date(START), stale: true, error: { code: 'busy' } });
  expect([one.got.length, two.got.length]).toEqual([2, 2]);
  await Promise.all([one, two, three].map(({ stop }) => stop()));
});

it('shows no reading that is older than the one it has', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  const one = openWatch(platform, 'one', browser.openTab().surroundings)();
  await pass(11_000);
  const late = browser.openTab().surroundings().openChannel!(NAME);
  const old = { ...reading(), at: new Date(START + 5000) };
  late.postMessage({ kind: 'leader', from: 'late', polledAt: START + 5000, notBefore: 0, due: START, reading: old });
  await pass(1000);
  expect(one.got.map(({ at }) => at?.getTime())).toEqual([START, START + 10_000]);
  await one.stop();
  late.close();
});

it('forgets a visible tab that is gone without a word', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  const tab = browser.openTab();
  const watcher = openWatch(platform, 'one', tab.surroundings)();
  const crashed = browser.openTab().surroundings().openChannel!(NAME);
  await pass(1000);
  tab.hide();
  const interest = { every: 10_000, visible: true };
  crashed.postMessage({ kind: 'tab', from: 'crashed', interest, has: START, asks: false });
  await pass(100_000);
  expect(platform.times()).toEqual([0, 10, 20, 80]);
  await watcher.stop();
  crashed.close();
});

it('takes over from a tab that is stuck after three seconds without an answer, and once only', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  const stuck = browser.openTab();
  let hang = false;
  const one = follow(
    createWatch(
      createHub({
        name: NAME,
        read: () => (hang ? new Promise(() => undefined) : platform.reader('one')()),
        surroundings: stuck.surroundings,
      }),
    )(),
  );
  await pass(100);
  const others = ['two', 'three', 'four'].map(by => openWatch(platform, by, browser.openTab().surroundings)());
  await pass(5000);
  hang = true;
  stuck.stick();
  // It announces its reading at 10 and is silent from then on: asked at 21, robbed of the lock between 24 and 24.5.
  await pass(18_800);
  expect(platform.times()).toEqual([0]);
  await pass(700);
  expect(platform.times()).toEqual([0, 24]);
  expect(others.map(({ last }) => last().stale)).toEqual([false, false, false]);
  stuck.unstick();
  await pass(20_000);
  expect(platform.times()).toEqual([0, 24, 34, 44]);
  expect(new Set(platform.seen.slice(1).map(({ by }) => by)).size).toBe(1);
  expect(one.last()).toMatchObject({ stale: false });
  // It stands in line again, and reads when the others have left.
  hang = false;
  await Promise.all(others.map(({ stop }) => stop()));
  await pass(10_000);
  expect(platform.seen.at(-1)).toEqual({ by: 'one', at: 54 });
  await one.stop();
  await pass(0);
  expect(browser.leftovers()).toEqual(NOTHING_LEFT);
  expect(vi.getTimerCount()).toBe(0);
});

it('leaves a leader alone that is late but answers', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  platform.answer(() => new Promise(() => undefined));
  const one = openWatch(platform, 'one', browser.openTab().surroundings)();
  await pass(10);
  const two = openWatch(platform, 'two', browser.openTab().surroundings)();
  await pass(300_000);
  expect(platform.seen).toEqual([{ by: 'one', at: 0 }]);
  await one.stop();
  await two.stop();
});

it('takes what another script says on the channel for nothing', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  const watcher = openWatch(platform, 'a', browser.openTab().surroundings)();
  const stranger = browser.openTab().surroundings().openChannel!(NAME);
  const from = 'stranger';
  const moments = { polledAt: START, notBefore: 0, due: START };
  for (const message of [
    null,
    7,
    'leader',
    {},
    { kind: 'leader' },
    { kind: 'x', from },
    { kind: 'leader', from },
    { kind: 'leader', from, ...moments, due: Number.NaN },
    { kind: 'leader', from, ...moments, reading: { at: 'today' } },
    { kind: 'tab', from },
    { kind: 'tab', from, interest: { every: 1, visible: true }, has: 0, asks: false },
  ]) {
    stranger.postMessage(message);
  }
  await pass(25_000);
  expect(platform.times()).toEqual([0, 10, 20]);
  expect(watcher.got).toHaveLength(3);
  await watcher.stop();
  stranger.close();
});
