import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DesksideError } from '../../wire/errors';
import { createBrowser } from './fake-browser';
import { createHub } from './hub';
import type { Reading, RealtimeSnapshot } from './snapshot';
import { findSurroundings, type Surroundings } from './surroundings';
import { createWatch, type WatchOptions } from './watch';

const NAME = 'deskside:realtime:/contact-centre:';
const START = Date.parse('2026-03-10T20:00:00Z');
const NOTHING_LEFT = { channels: 0, locks: 0, listeners: 0 };

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets so many milliseconds pass. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const reading = (queueSize = 0) =>
  ({
    agents: [{ agentId: '007', raw: { 'agent-id': '007' } }],
    queues: [{ queueSize }],
    at: new Date(),
  }) as never as Reading;

/** A platform that counts how often it was read, by whom, and when: seconds since the start. */
function createPlatform() {
  const seen: { by: string; at: number }[] = [];
  let fault: (() => Promise<Reading>) | undefined;
  return {
    seen,
    times: () => seen.map(({ at }) => at),
    fail: (error: DesksideError | undefined) => {
      fault = error && (() => Promise.reject(error));
    },
    answer: (how: (() => Promise<Reading>) | undefined) => {
      fault = how;
    },
    reader: (by: string) => async () => {
      seen.push({ by, at: Math.round((Date.now() - START) / 1000) });
      return fault ? fault() : reading(seen.length);
    },
  };
}

function openWatch(platform: ReturnType<typeof createPlatform>, by: string, surroundings?: () => Surroundings) {
  const watch = createWatch(createHub({ name: NAME, read: platform.reader(by), surroundings }));
  return (options?: WatchOptions) => follow(watch(options));
}

/** Reads to the end in the background, and keeps what came. */
function follow(list: AsyncIterable<RealtimeSnapshot>) {
  const got: RealtimeSnapshot[] = [];
  const iterator = list[Symbol.asyncIterator]();
  const ended = (async () => {
    for (;;) {
      const { done, value } = await iterator.next();
      if (done) return undefined;
      got.push(value);
    }
  })().catch((error: unknown) => error);
  return { got, ended, stop: () => iterator.return!(), last: () => got.at(-1)! };
}

const busy = (retryAfter?: number) =>
  Object.assign(new DesksideError('busy', 'The platform is busy.'), retryAfter === undefined ? {} : { retryAfter });

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

it('lets go of lock, channel, listeners and timers when the loop is left', async () => {
  const browser = createBrowser();
  const platform = createPlatform();
  const [one, two] = [browser.openTab(), browser.openTab()];
  const watch = createWatch(createHub({ name: NAME, read: platform.reader('one'), surroundings: one.surroundings }));
  const other = openWatch(platform, 'two', two.surroundings)();
  const looped = (async () => {
    for await (const _ of watch()) break;
  })();
  await pass(100);
  await looped;
  await other.stop();
  await pass(0);
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
  await Promise.all([one, ...others].map(({ stop }) => stop()));
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

it('is not put off for ever by a clock that is set back', async () => {
  const platform = createPlatform();
  const watcher = openWatch(platform, 'a', findSurroundings)();
  await pass(1000);
  vi.setSystemTime(START - 3_600_000);
  await pass(30_000);
  expect(platform.seen.length).toBeGreaterThan(2);
  await watcher.stop();
});
