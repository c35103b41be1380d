import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accepted, createBrowser } from './fake-browser';
import type { Sending } from './reasons';

const fetched = vi.fn(async () => new Response());

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-02T10:00:00Z') });
  vi.stubGlobal('fetch', fetched);
  fetched.mockReset().mockImplementation(async () => new Response());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const pausedAt = (at: number): Sending => ({
  action: 'pause',
  at,
  done: at,
  since: at,
  known: 'settled',
  carrier: 'iframe',
  method: 'POST',
});

describe('two tabs', () => {
  it('count their reasons together: the first pauses, the last resumes, and both show the same countdown', async () => {
    const browser = createBrowser();
    const one = browser.openTab();
    const two = browser.openTab();
    const releaseOne = one.recording.hold('one');
    await pass(2_000);
    expect(two.recording.state.value).toMatchObject({ wanted: 'paused', known: 'settled' });
    expect(two.recording.state.value.deadline).toEqual(one.recording.state.value.deadline);
    const releaseTwo = two.recording.hold('two');
    await pass(10);
    releaseOne();
    await pass(10_000);
    expect([...one.actions(), ...two.actions()]).toEqual(['pause']);
    expect(one.recording.state.value.reasons).toMatchObject([{ text: 'two', here: false }]);
    releaseTwo();
    await pass(5_000);
    expect([...one.actions(), ...two.actions()]).toEqual(['pause', 'resume']);
    expect(one.recording.state.value.wanted).toBe('recording');
  });

  it("do not release each other's reasons", async () => {
    const browser = createBrowser();
    const one = browser.openTab();
    const two = browser.openTab();
    one.recording.hold('one');
    await pass(100);
    const receipt = await two.recording.resume();
    expect(receipt.detail).toContain('Still held by: one');
    expect(two.actions()).toEqual([]);
  });

  it("hand over: a tab that closes leaves the pause to the other's reason", async () => {
    const browser = createBrowser();
    const one = browser.openTab();
    const two = browser.openTab();
    one.recording.hold('one');
    await pass(100);
    const release = two.recording.hold('two');
    await pass(100);
    one.leave();
    await pass(10_000);
    expect(fetched).not.toHaveBeenCalled();
    expect(two.actions()).toEqual([]);
    release();
    await pass(5_000);
    expect(two.actions()).toEqual(['resume']);
  });

  it('pause again when the other resumed, as it closed, over a reason that it had not seen', async () => {
    const browser = createBrowser();
    const one = browser.openTab();
    const two = browser.openTab();
    one.recording.hold('one');
    await pass(5_000);
    one.leave();
    two.recording.hold('two');
    expect(two.actions()).toEqual(['pause']);
    await pass(4_000);
    expect(two.actions()).toEqual(['pause', 'pause']);
  });

  it('take up the doubtful pause of a tab that is gone', async () => {
    const browser = createBrowser();
    const one = browser.openTab();
    one.answers.push(() => new Promise(resolve => setTimeout(resolve, 100, accepted('nothing-changed'))));
    const two = browser.openTab();
    one.recording.hold('one');
    two.recording.hold('two');
    await pass(200);
    expect(two.actions()).toEqual([]);
    one.leave();
    await pass(6_000);
    expect(two.actions()).toEqual(['pause']);
    expect(two.recording.state.value).toMatchObject({ known: 'settled', alert: 'none' });
  });

  it('take up a pause that was still under way as its tab went', async () => {
    const browser = createBrowser();
    const one = browser.openTab();
    one.answers.push(() => new Promise(() => undefined));
    const two = browser.openTab();
    one.recording.hold('one');
    two.recording.hold('two');
    await pass(100);
    expect(two.recording.state.value.known).toBe('sending');
    one.leave();
    await pass(6_000);
    expect(two.actions()).toEqual(['pause']);
  });

  it('take up a pause that was still under way in a tab that crashed', async () => {
    const browser = createBrowser();
    const at = Date.now();
    const { done: _, ...sending } = { ...pausedAt(at), known: 'sending' as const };
    const id = browser.leftBehind({ at, reasons: [{ text: 'x', kind: 'field', since: at }] });
    browser.items.set(
      `deskside:recording:${id}`,
      JSON.stringify({ id, at, reasons: [{ text: 'x', kind: 'field', since: at }], last: { ...sending, tab: id } }),
    );
    const two = browser.openTab();
    two.recording.hold('two');
    expect(two.actions()).toEqual([]);
    await pass(12_000);
    expect(two.actions()).toEqual(['pause']);
    expect(two.recording.state.value).toMatchObject({ known: 'settled', alert: 'none' });
  });

  it('all reset when one says that the call ended', async () => {
    const browser = createBrowser();
    const one = browser.openTab();
    const two = browser.openTab();
    await one.recording.pause();
    await pass(100);
    two.recording.callEnded();
    await pass(10_000);
    expect(one.recording.state.value).toMatchObject({ wanted: 'recording', known: 'nothing' });
    expect(one.actions()).toEqual(['pause']);
  });

  it('share what the agent saw', async () => {
    const browser = createBrowser();
    const one = browser.openTab();
    const two = browser.openTab();
    one.recording.hold('one');
    await pass(100);
    two.recording.seen();
    await pass(100);
    expect(one.recording.state.value.known).toBe('seen');
  });
});

describe('after a crash', () => {
  it('shows the pause that was left, then resumes', async () => {
    const browser = createBrowser();
    const crash = Date.now() - 60_000;
    browser.leftBehind({ at: crash, reasons: [{ text: 'x', kind: 'field', since: crash }], last: pausedAt(crash) });
    const next = browser.openTab();
    await pass(10);
    expect(next.recording.state.value).toMatchObject({ wanted: 'recording', alert: 'recovered' });
    expect(next.recording.state.value.since).toEqual(new Date(crash));
    expect(next.journal.map(({ event }) => event)).toContain('recovered');
    await pass(4_000);
    expect(next.actions()).toEqual(['resume']);
    expect(next.recording.state.value.alert).toBe('none');
  });

  it('leaves a tab alone that lives, however long it has written nothing', async () => {
    const browser = createBrowser();
    const long = Date.now() - 3_600_000;
    const reason = { text: 'x', kind: 'field' as const, since: long };
    browser.holdLock(browser.leftBehind({ at: long, reasons: [reason], last: pausedAt(long) }));
    const beside = browser.openTab();
    beside.recording.hold('mine')();
    await pass(20_000);
    expect(beside.recording.state.value.reasons).toMatchObject([{ text: 'x', here: false }]);
    expect(beside.actions()).toEqual([]);
  });

  it('finds a pause of a tab that died beside it', async () => {
    const browser = createBrowser();
    const beside = browser.openTab();
    const crash = Date.now();
    browser.leftBehind({ at: crash, reasons: [{ text: 'x', kind: 'field', since: crash }], last: pausedAt(crash) });
    beside.recording.hold('mine')();
    expect(beside.recording.state.value.wanted).toBe('paused');
    await pass(20_000);
    expect(beside.actions()).toEqual(['resume']);
  });
});

describe('where the browser refuses', () => {
  it('works alone without storage', async () => {
    const one = createBrowser().openTab({}, { storage: false, locks: false });
    const release = one.recording.hold('one');
    await pass(100);
    release();
    await pass(5_000);
    expect(one.actions()).toEqual(['pause', 'resume']);
  });

  it('counts across tabs without locks, and lets the entry of a dead tab age', async () => {
    const browser = createBrowser();
    const one = browser.openTab({}, { locks: false });
    const crash = Date.now();
    browser.leftBehind({ at: crash, reasons: [{ text: 'x', kind: 'field', since: crash }], last: pausedAt(crash) });
    one.recording.hold('one')();
    await pass(60_000);
    expect(one.actions()).toEqual([]);
    await pass(45_000);
    expect(one.actions()).toEqual(['resume']);
  });

  it('takes what it cannot read in the store for nothing', async () => {
    const browser = createBrowser();
    browser.items.set('deskside:recording:x', 'not json');
    browser.items.set('deskside:recording:y', '{"id":1}');
    const one = browser.openTab();
    expect(one.recording.state.value.wanted).toBe('recording');
  });
});
