import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DesksideError } from '../../wire/errors';
import { createBrowser } from './fake-browser';
import { busy, createPlatform, follow, NAME, NOTHING_LEFT, openWatch, pass, reading, START } from './fake-platform';
import { createHub } from './hub';
import type { Reading } from './snapshot';
import { findSurroundings } from './surroundings';
import { createWatch } from './watch';

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

it('reads at once and then every ten seconds, and shows when', async () => {
  const platform = createPlatform();
  const watcher = openWatch(platform, 'node', findSurroundings)();
  await pass(35_000);
  expect(platform.times()).toEqual([0, 10, 20, 30]);
  expect(watcher.got.map(({ at, stale }) => [at?.getTime(), stale])).toEqual(
    [0, 10, 20, 30].map(second => [START + second * 1000, false]),
  );
  await watcher.stop();
  expect(await watcher.ended).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});

it.each([0, 9_999, -1, Number.NaN, Number.POSITIVE_INFINITY, 86_400_001, '10000'])(
  'refuses to read every %s',
  every => {
    const watch = createWatch(createHub({ name: NAME, read: async () => reading() }));
    expect(() => watch({ every: every as number })).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: expect.stringMatching(/every is .+ 10000 to 86400000 milliseconds/),
        issues: [expect.objectContaining({ path: 'every' })],
      }),
    );
  },
);

it('sends nothing before somebody reads', async () => {
  const platform = createPlatform();
  const watch = createWatch(createHub({ name: NAME, read: platform.reader('a') }));
  const iterator = watch()[Symbol.asyncIterator]();
  await pass(60_000);
  await iterator.return!();
  expect(await iterator.next()).toEqual({ done: true, value: undefined });
  expect(platform.seen).toEqual([]);
});

it('never begins a reading while one is on its way', async () => {
  const platform = createPlatform();
  platform.answer(() => new Promise(resolve => setTimeout(() => resolve(reading()), 25_000)));
  const { stop } = openWatch(platform, 'a', findSurroundings)();
  await pass(60_000);
  expect(platform.times()).toEqual([0, 25, 50]);
  await stop();
});

it('gives a slow reader the newest reading only', async () => {
  const platform = createPlatform();
  const watch = createWatch(createHub({ name: NAME, read: platform.reader('a') }));
  const iterator = watch()[Symbol.asyncIterator]();
  const first = iterator.next();
  await pass(0);
  expect((await first).value?.at).toEqual(new Date(START));
  await pass(45_000);
  expect((await iterator.next()).value?.at).toEqual(new Date(START + 40_000));
  await iterator.return!();
});

it('shows the last reading again, stale and with the error, when one fails, and slows down when that goes on', async () => {
  const platform = createPlatform();
  const watcher = openWatch(platform, 'a', findSurroundings)();
  await pass(1000);
  platform.fail(busy());
  await pass(129_000);
  expect(platform.times()).toEqual([0, 10, 20, 40, 80]);
  for (const shown of watcher.got.slice(1)) {
    expect(shown).toMatchObject({ at: new Date(START), stale: true, error: { code: 'busy' } });
    expect(shown.queues).toEqual(watcher.got[0]?.queues);
  }
  platform.fail(undefined);
  await pass(15_000);
  expect(watcher.last()).toMatchObject({ at: new Date(START + 140_000), stale: false });
  expect(watcher.last().error).toBeUndefined();
  await watcher.stop();
});

it('goes back to its pace when the network or the reader is back', async () => {
  const platform = createPlatform();
  const tab = createBrowser().openTab();
  platform.fail(new DesksideError('network', 'Offline.'));
  const { stop } = openWatch(platform, 'a', tab.surroundings)();
  await pass(45_000);
  expect(platform.times()).toEqual([0, 10, 30]);
  tab.online();
  await pass(11_000);
  expect(platform.times()).toEqual([0, 10, 30, 45, 55]);
  await stop();
});

it('comes back when the platform asks it to, and not before', async () => {
  const platform = createPlatform();
  platform.fail(busy(3_600_000));
  const { stop } = openWatch(platform, 'a', findSurroundings)();
  await pass(3_599_000);
  expect(platform.times()).toEqual([0]);
  await pass(2000);
  expect(platform.times()).toEqual([0, 3600]);
  await stop();
});

it('shows that nothing could be read yet, which is no empty contact centre', async () => {
  const platform = createPlatform();
  platform.fail(busy());
  const watcher = openWatch(platform, 'a', findSurroundings)();
  await pass(0);
  expect(watcher.got).toMatchObject([{ at: null, agents: [], queues: [], stale: true, error: { code: 'busy' } }]);
  await watcher.stop();
});

it.each(['unauthorized', 'invalid-input'] as const)('ends with %s, once, and leaves nothing behind', async code => {
  const browser = createBrowser();
  const platform = createPlatform();
  const watcher = openWatch(platform, 'a', browser.openTab().surroundings)();
  await pass(0);
  platform.fail(new DesksideError(code, 'No.'));
  await pass(60_000);
  expect(await watcher.ended).toMatchObject({ code });
  expect(platform.times()).toEqual([0, 10]);
  expect(browser.leftovers()).toEqual(NOTHING_LEFT);
  expect(vi.getTimerCount()).toBe(0);
});

it('shows a reading as stale when no newer one comes', async () => {
  const platform = createPlatform();
  const watcher = openWatch(platform, 'a', findSurroundings)();
  await pass(1000);
  platform.answer(() => new Promise(() => undefined));
  await pass(18_000);
  expect(watcher.got).toMatchObject([{ stale: false }]);
  await pass(2000);
  expect(watcher.got).toMatchObject([{ stale: false }, { stale: true, at: new Date(START) }]);
  await watcher.stop();
});

it('ends as aborted when its signal says so, before and while it waits, and stops the reading on its way', async () => {
  const stop = new AbortController();
  let stopped = false;
  const read = (signal: AbortSignal) =>
    new Promise<Reading>(() =>
      signal.addEventListener('abort', () => {
        stopped = true;
      }),
    );
  const browser = createBrowser();
  const watch = createWatch(createHub({ name: NAME, read, surroundings: browser.openTab().surroundings }));
  const watcher = follow(watch({ signal: stop.signal }));
  await pass(0);
  stop.abort();
  expect(await watcher.ended).toMatchObject({ code: 'aborted' });
  expect(await follow(watch({ signal: stop.signal })).ended).toMatchObject({ code: 'aborted' });
  await pass(0);
  expect(stopped).toBe(true);
  expect(browser.leftovers()).toEqual(NOTHING_LEFT);
  expect(vi.getTimerCount()).toBe(0);
});

it('shares one reading between several loops of one page, and keeps to the pace when a loop is begun anew', async () => {
  const platform = createPlatform();
  const watch = openWatch(platform, 'a', findSurroundings);
  const [one, two] = [watch(), watch({ every: 60_000 })];
  await pass(15_000);
  expect([one.last().at, two.last().at]).toEqual([new Date(START + 10_000), new Date(START + 10_000)]);
  await one.stop();
  await two.stop();
  const third = watch();
  await pass(0);
  expect(third.got).toMatchObject([{ at: new Date(START + 10_000), stale: false }]);
  await pass(6000);
  expect(platform.times()).toEqual([0, 10, 20]);
  await third.stop();
});

it('drops a reading that comes after its page has gone', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  const tab = browser.openTab();
  platform.answer(() => new Promise(resolve => setTimeout(() => resolve(reading()), 5000)));
  const one = openWatch(platform, 'one', tab.surroundings)();
  await pass(1000);
  tab.leavePage();
  tab.comeBack();
  await pass(5000);
  expect(one.got).toEqual([]);
  await pass(10_000);
  expect(one.got).toMatchObject([{ at: new Date(START + 15_000) }]);
  await one.stop();
});

it('shows an old error to nobody who begins anew', async () => {
  const platform = createPlatform();
  platform.fail(busy());
  const watch = openWatch(platform, 'a', findSurroundings);
  const first = watch();
  await pass(1000);
  await first.stop();
  const second = watch();
  await pass(1000);
  expect(second.got).toEqual([]);
  await second.stop();
});

it.each([{ locks: 'missing' }, { locks: 'refused' }, { channels: 'missing' }, { channels: 'refused' }] as const)(
  'works alone where it is so: %o',
  async features => {
    const browser = createBrowser();
    const platform = createPlatform();
    const watcher = openWatch(platform, 'a', browser.openTab(features).surroundings)();
    await pass(25_000);
    expect(platform.times()).toEqual([0, 10, 20]);
    expect(watcher.got).toHaveLength(3);
    await watcher.stop();
    expect(browser.leftovers()).toEqual(NOTHING_LEFT);
    expect(vi.getTimerCount()).toBe(0);
  },
);

it('is not put off for ever by a clock that is set back', async () => {
  const platform = createPlatform();
  const watcher = openWatch(platform, 'a', findSurroundings)();
  await pass(1000);
  vi.setSystemTime(START - 3_600_000);
  await pass(30_000);
  expect(platform.seen.length).toBeGreaterThan(2);
  await watcher.stop();
});
