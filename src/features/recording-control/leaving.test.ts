import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBrowser, settled } from './fake-browser';

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

/** A tab whose pause has settled. */
async function openPaused() {
  const browser = createBrowser();
  const one = browser.openTab();
  one.recording.hold('one');
  await pass(100);
  return { browser, one };
}

describe('leaving the page', () => {
  it('sends the resume in the way that outlives the page when it is not known where it goes', async () => {
    const { one } = await openPaused();
    one.leave('https://elsewhere.example/');
    expect(fetched).toHaveBeenCalledOnce();
    expect(fetched.mock.calls[0]).toMatchObject([
      'https://vcc-na4.8x8.com/AGUI/controlRecording.php',
      { method: 'POST', keepalive: true, body: new URLSearchParams({ action: 'resume', token: 'd3078e5b5817f3a8' }) },
    ]);
  });

  it('keeps the pause for the next page of the origin, which claims it without a request', async () => {
    const { browser, one } = await openPaused();
    one.leave('https://crm.example/pay');
    expect(fetched).not.toHaveBeenCalled();
    const next = browser.openTab();
    expect(next.recording.state.value.since).toEqual(new Date('2026-03-02T10:00:00Z'));
    next.recording.hold('Card number');
    await pass(8_000);
    expect(next.actions()).toEqual([]);
    expect(next.recording.state.value.wanted).toBe('paused');
  });

  it('has the next page of the origin resume when it has no reason', async () => {
    const { browser, one } = await openPaused();
    one.leave('https://crm.example/done');
    const next = browser.openTab();
    await pass(2_500);
    expect(next.actions()).toEqual([]);
    await pass(1_000);
    expect(next.actions()).toEqual(['resume']);
  });

  it('leaves a last resume without a sign of its arrival to the next page, which sends it again', async () => {
    fetched.mockReturnValueOnce(new Promise(() => undefined));
    const { browser, one } = await openPaused();
    one.leave('https://elsewhere.example/');
    await pass(1_000);
    const next = browser.openTab();
    expect(next.recording.state.value).toMatchObject({ wanted: 'recording', known: 'unknown', alert: 'reminder' });
    await pass(4_000);
    expect(next.actions()).toEqual(['resume']);
    expect(next.recording.state.value).toMatchObject({ known: 'settled', alert: 'none' });
    const third = browser.openTab();
    await pass(20_000);
    expect(third.actions()).toEqual([]);
  });

  it('does not send a last resume again over a reason that the next page claims', async () => {
    fetched.mockReturnValueOnce(new Promise(() => undefined));
    const { browser, one } = await openPaused();
    one.leave('https://elsewhere.example/');
    const next = browser.openTab();
    next.recording.hold('Card number');
    await pass(8_000);
    expect(next.actions()).toEqual(['pause', 'pause']);
  });

  it('leaves nothing to the next page once a sign of the last resume came', async () => {
    const { browser, one } = await openPaused();
    one.leave('https://elsewhere.example/');
    await pass(1_000);
    const next = browser.openTab();
    await pass(20_000);
    expect(next.actions()).toEqual([]);
  });

  it('settles nothing of a call that has ended since', async () => {
    const browser = createBrowser();
    const at = Date.now() - 60_000;
    const last = { action: 'pause', at, since: at, known: 'settled', carrier: 'iframe', method: 'POST' } as const;
    browser.leftBehind({ at, last });
    browser.items.set('deskside:recording:ended', String(at + 30_000));
    const { recording, actions } = browser.openTab();
    await pass(20_000);
    expect(actions()).toEqual([]);
    expect(recording.state.value).toMatchObject({ known: 'nothing', alert: 'none' });
  });

  for (const [where, to] of [
    ['elsewhere', 'https://elsewhere.example/'],
    ['to another page of the origin', 'https://crm.example/done'],
  ] as const) {
    for (const [when, wait] of [
      ['while it is to be sent again', 200],
      ['when it was given up', 60_000],
    ] as const) {
      it(`leaves a resume that failed to the next page: ${where}, ${when}`, async () => {
        fetched.mockReturnValueOnce(new Promise(() => undefined));
        const browser = createBrowser();
        const one = browser.openTab({ grace: 0 });
        one.answers.push(async () => settled('settled'));
        for (let i = 0; i < 4; i += 1) one.answers.push(() => Promise.reject(new Error('down')));
        one.recording.hold('one')();
        await pass(wait);
        expect(one.recording.state.value.known).toBe('failed');
        one.leave(to);
        const next = browser.openTab();
        expect(next.recording.state.value).toMatchObject({ wanted: 'recording', known: 'unknown', alert: 'reminder' });
        await pass(4_000);
        expect(next.actions()).toEqual(['resume']);
      });
    }
  }

  it('has the next page write the last resume down, once, with its reasons and its time', async () => {
    const browser = createBrowser();
    const one = browser.openTab();
    one.recording.hold('Card number');
    await pass(100);
    const at = new Date().toISOString();
    one.leave('https://elsewhere.example/');
    await pass(1_000);
    const next = browser.openTab();
    const line = { at, event: 'resume', why: 'Card number', carrier: 'keepalive', known: 'settled' };
    expect(next.journal.filter(({ event }) => event === 'resume')).toMatchObject([line]);
    const ids = (tab: typeof one) => tab.journalIds.filter((_, index) => tab.journal[index]!.event === 'resume');
    expect(ids(next)).toEqual(ids(one));
    await pass(20_000);
    expect(next.actions()).toEqual([]);
    expect(browser.openTab().journal).toEqual([]);
  });

  it('has the next page write down a pause that the leaving cut short', async () => {
    const browser = createBrowser();
    const one = browser.openTab();
    one.answers.push(() => new Promise(() => undefined));
    one.recording.hold('Card number');
    await pass(100);
    one.leave('https://elsewhere.example/');
    const next = browser.openTab();
    const events = next.journal.map(({ event, known, why }) => [event, known, why]);
    expect(events).toContainEqual(['pause', 'unknown', 'Card number']);
    expect(next.journal[0]).toMatchObject({ event: 'pause', at: '2026-03-02T10:00:00.000Z' });
  });

  it('sends the resume as it closes after a navigation that came to nothing', async () => {
    const { one } = await openPaused();
    one.navigate('https://crm.example/report.pdf');
    one.stay();
    await pass(20_000);
    one.leave();
    expect(fetched).toHaveBeenCalledOnce();
  });

  it('sends the pause again for a page that comes back with its reason', async () => {
    const { one } = await openPaused();
    one.leave();
    one.comeBack();
    await pass(10);
    expect(one.actions()).toEqual(['pause', 'pause']);
  });
});

describe('a control that is destroyed', () => {
  it('gives up the wishes of a control that is destroyed, and resumes', async () => {
    const one = createBrowser().openTab();
    await one.recording.pause();
    one.recording.destroy();
    expect(fetched).toHaveBeenCalledOnce();
  });

  it('keeps the pause of a destroyed control from other tabs while its page lives', async () => {
    const browser = createBrowser();
    const one = browser.openTab();
    const two = browser.openTab();
    one.recording.hold('one');
    await pass(100);
    one.recording.destroy();
    two.recording.hold('two')();
    await pass(60_000);
    expect(two.actions()).not.toContain('resume');
    expect(two.recording.state.value.reasons).toMatchObject([{ text: 'one', here: false }]);
  });

  it('hands what a destroyed control kept to the next control of the page', async () => {
    const { browser, one } = await openPaused();
    one.recording.destroy();
    const next = browser.openTab();
    await pass(4_000);
    expect(next.actions()).toEqual(['resume']);
  });

  it('keeps the pause when it is destroyed while a reason lives', async () => {
    const { one } = await openPaused();
    one.recording.destroy();
    await pass(60_000);
    expect(one.actions()).toEqual(['pause']);
    expect(fetched).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a clock that is set back', () => {
  it('is not blinded by a call that ended in the future, as a corrected clock leaves it', async () => {
    const browser = createBrowser();
    browser.items.set('deskside:recording:ended', String(Date.now() + 3_600_000));
    const one = browser.openTab();
    const two = browser.openTab();
    const release = one.recording.hold('one');
    two.recording.hold('two')();
    await pass(5_000);
    expect([...one.actions(), ...two.actions()]).toEqual(['pause']);
    expect(one.recording.state.value).toMatchObject({ wanted: 'paused', known: 'settled' });
    release();
    await pass(5_000);
    expect(one.actions()).toEqual(['pause', 'resume']);
  });

  it('is not blinded by a clock that is set back in mid-call', async () => {
    const browser = createBrowser();
    const one = browser.openTab();
    one.recording.callEnded();
    vi.setSystemTime(Date.now() - 3_600_000);
    const release = one.recording.hold('one');
    await pass(100);
    expect(one.recording.state.value).toMatchObject({ wanted: 'paused', known: 'settled' });
    release();
    await pass(5_000);
    expect(one.actions()).toEqual(['pause', 'resume']);
  });
});
