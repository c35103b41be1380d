import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accepted, createBrowser, settled } from './fake-browser';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-02T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('doubt', () => {
  it('sends a pause again while its outcome is in doubt and a reason lives, slower each time', async () => {
    const { recording, sent, answers } = createBrowser().openTab();
    for (let i = 0; i < 3; i += 1) answers.push(async () => settled('unknown'));
    const release = recording.hold('Card number');
    await pass(1);
    expect(recording.state.value).toMatchObject({ known: 'unknown', alert: 'unprotected' });
    await pass(2_000);
    expect(sent).toHaveLength(2);
    expect(recording.state.value.alert).toBe('unprotected');
    await pass(4_000);
    expect(sent).toHaveLength(3);
    await pass(8_000);
    expect(sent).toHaveLength(4);
    expect(recording.state.value).toMatchObject({ known: 'settled', alert: 'none' });
    release();
  });

  it('never sends a lost resume again once a reason is held', async () => {
    const { recording, actions, answers } = createBrowser().openTab({ grace: 0 });
    answers.push(
      async () => settled('settled'),
      async () => settled('unknown'),
    );
    recording.hold('one')();
    await pass(10);
    expect(actions()).toEqual(['pause', 'resume']);
    recording.hold('two');
    await pass(60_000);
    expect(actions().slice(0, 3)).toEqual(['pause', 'resume', 'pause']);
    expect(actions().slice(3)).not.toContain('resume');
  });

  it('asks again every 15 seconds while a reason lives and no answer can be read: the call may have begun since', async () => {
    const { recording, actions } = createBrowser().openTab();
    const release = recording.hold('Card number');
    await pass(1);
    const told: string[] = [];
    const since = recording.state.value.since;
    recording.state.subscribe(({ known, since: from }) =>
      told.push(known, String(from?.getTime() === since?.getTime())),
    );
    await pass(46_000);
    expect(actions()).toEqual(['pause', 'pause', 'pause', 'pause']);
    expect(new Set(told)).toEqual(new Set(['settled', 'true']));
    release();
    await pass(3_000);
    expect(actions().slice(4)).toEqual(['resume']);
  });

  it('asks again after a pause that was accepted or seen too: the platform accepts one that it ignores', async () => {
    const { recording, actions, answers } = createBrowser().openTab();
    for (let i = 0; i < 7; i += 1) answers.push(async () => accepted('success'));
    answers.push(async () => accepted('nothing-changed'));
    recording.hold('Card number');
    await pass(46_000);
    expect(actions()).toHaveLength(4);
    recording.seen();
    await pass(45_000);
    expect(actions()).toHaveLength(7);
    expect(recording.state.value).toMatchObject({ known: 'seen', alert: 'none' });
    await pass(15_000);
    expect(recording.state.value).toMatchObject({ known: 'nothing-changed', alert: 'unprotected' });
  });

  it('writes a repeated pause down when its outcome is news, and every five minutes', async () => {
    const { recording, journal, answers } = createBrowser().openTab();
    recording.hold('Card number');
    await pass(100_000);
    expect(journal.filter(({ event }) => event === 'pause')).toHaveLength(1);
    answers.push(async () => settled('unknown'));
    await pass(20_000);
    expect(journal.filter(({ event }) => event === 'pause').map(({ known }) => known)).toEqual([
      'settled',
      'unknown',
      'settled',
    ]);
    await pass(3_600_000 - 120_000);
    expect(journal.filter(({ event }) => event === 'pause').length).toBeLessThan(16);
    expect(journal.filter(({ event }) => event === 'pause').length).toBeGreaterThan(12);
  });

  it('sends a pause that came to nothing again for a new reason, at once, and leaves no wish behind', async () => {
    const { recording, actions, answers } = createBrowser().openTab();
    answers.push(async () => accepted('nothing-changed'));
    const release = recording.hold('Card number');
    await pass(100);
    recording.hold('By hand')();
    expect(actions()).toEqual(['pause', 'pause']);
    await pass(100);
    release();
    await pass(3_000);
    expect(actions()).toEqual(['pause', 'pause', 'resume']);
  });

  it('asks no more for a wish alone, nor after a window that was opened for it', async () => {
    const wish = createBrowser().openTab();
    await wish.recording.pause();
    await pass(60_000);
    expect(wish.actions()).toEqual(['pause']);
    const { recording, actions, answers } = createBrowser().openTab();
    answers.push(async () => ({ ...settled('sent'), carrier: 'popup' }));
    recording.hold('Card number');
    await pass(60_000);
    recording.seen();
    await pass(60_000);
    expect(actions()).toEqual(['pause']);
  });

  it('reminds of a resume that did not get through after it was tried again', async () => {
    const { recording, actions, answers } = createBrowser().openTab({ grace: 0 });
    answers.push(async () => settled('settled'));
    for (let i = 0; i < 4; i += 1) answers.push(() => Promise.reject(new Error('down')));
    recording.hold('one')();
    await pass(120_000);
    expect(actions()).toEqual(['pause', 'resume', 'resume', 'resume', 'resume']);
    expect(recording.state.value).toMatchObject({ wanted: 'recording', known: 'failed', alert: 'reminder' });
  });
});
