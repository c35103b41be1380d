import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DesksideError } from '../../wire/errors';
import { createRecordingControl } from './control';
import { createBrowser, settled } from './fake-browser';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-02T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('counting reasons', () => {
  it('sends the pause in the same turn as the first reason, as a form post with the token in the body alone', () => {
    const { recording, sent } = createBrowser().openTab();
    recording.hold('Card number');
    expect(sent).toEqual([
      {
        url: 'https://vcc-na4.8x8.com/AGUI/controlRecording.php',
        method: 'POST',
        fields: { action: 'pause', token: 'd3078e5b5817f3a8' },
      },
    ]);
    expect(recording.state.value).toMatchObject({ wanted: 'paused', known: 'sending', alert: 'none' });
  });

  it('moves between two card fields without a request', async () => {
    const { recording, actions } = createBrowser().openTab();
    const leaveNumber = recording.hold('Card number');
    await pass(5_000);
    leaveNumber();
    await pass(200);
    const leaveCode = recording.hold('Security code');
    await pass(5_000);
    expect(actions()).toEqual(['pause']);
    leaveCode();
    await pass(2_000);
    expect(actions()).toEqual(['pause', 'resume']);
  });

  it('resumes only after the last reason and the grace', async () => {
    const { recording, actions } = createBrowser().openTab({ grace: 1_000 });
    const one = recording.hold('one');
    const two = recording.hold('two');
    one();
    one();
    await pass(3_000);
    expect(actions()).toEqual(['pause']);
    two();
    await pass(900);
    expect(actions()).toEqual(['pause']);
    await pass(200);
    expect(actions()).toEqual(['pause', 'resume']);
    expect(recording.state.value).toMatchObject({ wanted: 'recording', since: null, deadline: null, reasons: [] });
  });

  it('sends one resume, however many ask for it at once', async () => {
    const { recording, actions } = createBrowser().openTab({ grace: 0 });
    const release = recording.hold('one');
    await pass(10);
    release();
    await Promise.all([recording.resume(), recording.resume()]);
    await pass(5_000);
    expect(actions()).toEqual(['pause', 'resume']);
  });

  it('waits with a resume until the pause has settled', async () => {
    const { recording, actions, answers } = createBrowser().openTab({ grace: 100 });
    let arrive: () => void = () => undefined;
    answers.push(
      () =>
        new Promise(resolve => {
          arrive = () => resolve(settled('settled'));
        }),
    );
    recording.hold('Card number')();
    await pass(5_000);
    expect(actions()).toEqual(['pause']);
    arrive();
    await pass(1);
    expect(actions()).toEqual(['pause', 'resume']);
  });

  it('sends the pause at once while a resume is under way, and again when that resume has arrived', async () => {
    const { recording, actions, answers } = createBrowser().openTab({ grace: 0 });
    recording.hold('Card number')();
    let arrive: () => void = () => undefined;
    await pass(0);
    answers.length = 0;
    const slow = createBrowser().openTab({ grace: 0 });
    slow.answers.push(
      async () => settled('settled'),
      () =>
        new Promise(resolve => {
          arrive = () => resolve(settled('settled'));
        }),
    );
    slow.recording.hold('one')();
    await pass(10);
    expect(slow.actions()).toEqual(['pause', 'resume']);
    slow.recording.hold('two');
    expect(slow.actions()).toEqual(['pause', 'resume', 'pause']);
    arrive();
    await pass(1);
    expect(slow.actions()).toEqual(['pause', 'resume', 'pause', 'pause']);
    expect(actions()).toEqual(['pause', 'resume']);
  });
});

describe('by hand', () => {
  it('gives a receipt of what is known, and sends again when asked again', async () => {
    const { recording, actions } = createBrowser().openTab();
    expect(await recording.pause('Reading a card')).toMatchObject({ carrier: 'fake', outcome: 'settled' });
    await recording.pause('Reading a card');
    expect(actions()).toEqual(['pause', 'pause']);
    expect(await recording.resume('Reading a card')).toMatchObject({ outcome: 'settled' });
    expect(actions()).toEqual(['pause', 'pause', 'resume']);
  });

  it('does not resume while another reason is held, and says which', async () => {
    const { recording, actions } = createBrowser().openTab();
    recording.hold('Card number');
    await recording.pause();
    const receipt = await recording.resume();
    expect(receipt.detail).toBe('Not resumed. Still held by: Card number.');
    expect(actions()).toEqual(['pause']);
  });

  it('rejects with what stopped the request', async () => {
    const { recording, answers } = createBrowser().openTab();
    answers.push(() => Promise.reject(new DesksideError('blocked-by-policy', 'Add https://x to frame-src.')));
    await expect(recording.pause()).rejects.toMatchObject({ code: 'blocked-by-policy' });
    expect(recording.state.value).toMatchObject({ known: 'blocked', alert: 'unprotected', wanted: 'paused' });
    expect(recording.state.value.detail).toContain('frame-src');
  });

  it('becomes seen by the agent alone, and the journal says so', async () => {
    const { recording, journal } = createBrowser().openTab();
    recording.seen();
    expect(recording.state.value.known).toBe('nothing');
    await recording.pause();
    recording.seen();
    expect(recording.state.value.known).toBe('seen');
    expect(journal.at(-1)).toMatchObject({ event: 'seen', why: 'By hand' });
  });
});

describe('time', () => {
  it('warns before maxPause and sounds the alarm after it, and does not resume by itself', async () => {
    const { recording, actions, journal } = createBrowser().openTab({ maxPause: 60_000, warnBefore: 10_000 });
    recording.hold('Card number');
    expect(recording.state.value.deadline).toEqual(new Date('2026-03-02T10:01:00Z'));
    await pass(49_000);
    expect(recording.state.value.alert).toBe('none');
    await pass(2_000);
    expect(recording.state.value.alert).toBe('warning');
    await pass(9_000);
    expect(recording.state.value.alert).toBe('alarm');
    await pass(600_000);
    expect(actions()).not.toContain('resume');
    const events = journal.map(({ event }) => event);
    expect(events.filter(event => event !== 'pause')).toEqual(['warning', 'alarm']);
  });

  it('resumes by itself at maxPause where the site asked for that, and not while a reason lives', async () => {
    const { recording, actions } = createBrowser().openTab({ maxPause: 60_000, resumeAtMaxPause: true });
    const release = recording.hold('Card number');
    await recording.pause();
    await pass(70_000);
    expect(actions()).not.toContain('resume');
    expect(recording.state.value.reasons).toHaveLength(2);
    release();
    await pass(3_000);
    expect(actions().at(-1)).toBe('resume');
  });

  it('reminds when only a wish has kept the pause for a minute', async () => {
    const { recording } = createBrowser().openTab();
    const release = recording.hold('Card number');
    await recording.pause();
    await pass(90_000);
    expect(recording.state.value.alert).toBe('none');
    release();
    await pass(61_000);
    expect(recording.state.value.alert).toBe('reminder');
  });

  it('reminds a minute after a wish, however long the page was idle before', async () => {
    const { recording } = createBrowser().openTab();
    await pass(120_000);
    await recording.pause();
    await pass(55_000);
    expect(recording.state.value.alert).toBe('none');
    await pass(6_000);
    expect(recording.state.value.alert).toBe('reminder');
  });

  it('does not call a pause too long that is certainly not in force', async () => {
    const { recording, answers } = createBrowser().openTab({ maxPause: 60_000 });
    answers.push(() => Promise.reject(new DesksideError('blocked-by-policy', 'Add https://x to frame-src.')));
    recording.hold('Card number');
    await pass(70_000);
    expect(recording.state.value).toMatchObject({ known: 'blocked', alert: 'unprotected' });
  });

  it('catches up after a sleep: the pause is sent again and the alarm is there', async () => {
    const { recording, actions, journal } = createBrowser().openTab();
    recording.hold('Card number');
    await pass(2_000);
    vi.setSystemTime(Date.now() + 3_600_000);
    await pass(1_000);
    expect(actions()).toEqual(['pause', 'pause']);
    expect(recording.state.value.alert).toBe('alarm');
    expect(journal.map(({ event }) => event)).toContain('woke');
  });
});

describe('the end of a call', () => {
  it('ends wishes and what is outstanding without a request', async () => {
    const { recording, actions } = createBrowser().openTab();
    await recording.pause();
    recording.callEnded();
    await pass(10_000);
    expect(actions()).toEqual(['pause']);
    expect(recording.state.value).toMatchObject({ wanted: 'recording', known: 'nothing', since: null });
  });

  it('asks again for a reason that still lives', async () => {
    const { recording, actions } = createBrowser().openTab();
    recording.hold('Card number');
    await pass(5_000);
    recording.callEnded();
    expect(actions()).toEqual(['pause', 'pause']);
    expect(recording.state.value.wanted).toBe('paused');
  });
});

describe('once destroyed', () => {
  it('sends no pause again, whatever comes of the last one', async () => {
    const { recording, actions, answers } = createBrowser().openTab();
    answers.push(() => new Promise(resolve => setTimeout(resolve, 5_000, settled('unknown'))));
    recording.hold('Card number');
    await pass(1_000);
    recording.destroy();
    await pass(120_000);
    expect(actions()).toEqual(['pause']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes no new reason, and says so', () => {
    const { recording } = createBrowser().openTab();
    recording.destroy();
    expect(() => recording.hold('x')).toThrow(/destroyed/);
    expect(() => recording.protect('#x')).toThrow(/destroyed/);
  });
});

it('refuses times that are none', () => {
  const target = { host: 'https://vcc-na4.8x8.com', token: 'abc' };
  for (const maxPause of [0, -1, Number.NaN]) {
    expect(() => createRecordingControl(target, { maxPause })).toThrow(/milliseconds/);
  }
});

describe('secrets', () => {
  it('keeps the token out of the state, the journal, the store and the errors', async () => {
    const browser = createBrowser();
    const { recording, journal, answers } = browser.openTab();
    answers.push(() => Promise.reject(new DesksideError('popup-blocked', 'No window.')));
    await recording.pause().catch(error => expect(String(error.message)).not.toContain('d3078'));
    await pass(5_000);
    await recording.resume();
    const everything = JSON.stringify([recording.state.value, journal, [...browser.items]]);
    expect(everything).not.toContain('d3078');
    expect(everything).not.toContain('4111');
  });

  it("keeps the token out of what a site's own carrier says", async () => {
    const browser = createBrowser();
    const { recording, journal, answers } = browser.openTab();
    answers.push(
      () => Promise.reject(new Error('GET /AGUI/controlRecording.php?action=pause&token=d3078e5b5817f3a8 failed')),
      async () => ({ ...settled('unknown'), detail: 'token d3078e5b5817f3a8 was sent' }),
    );
    const error = await recording.pause().catch(refused => refused);
    expect(error.message).toContain('failed');
    await pass(3_000);
    const everything = JSON.stringify([recording.state.value, journal, [...browser.items], error.message]);
    expect(everything).toContain('was sent');
    expect(everything).not.toContain('d3078');
  });

  it('refuses a host that is no https origin and a token that cannot be one, naming no token', () => {
    const tryout = (host: string, token: string) => () => createRecordingControl({ host, token });
    expect(tryout('http://vcc-na4.8x8.com', 'abc')).toThrow(DesksideError);
    expect(tryout('https://vcc-na4.8x8.com/path', 'abc')).toThrow(DesksideError);
    expect(tryout('https://vcc-na4.8x8.com', 'se cret')).toThrow(/^(?!.*se cret).*token/);
  });
});
