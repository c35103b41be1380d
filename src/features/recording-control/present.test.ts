import { describe, expect, it } from 'vitest';
import { clock, present, presentTime } from './present';
import type { Known } from './reasons';
import type { RecordingState } from './types';

const state = (change: Partial<RecordingState>): RecordingState => ({
  wanted: 'paused',
  known: 'settled',
  reasons: [],
  since: new Date(0),
  deadline: new Date(300_000),
  alert: 'none',
  detail: '',
  ...change,
});

describe('what the agent is told', () => {
  it('calls a pause good only on the word of the platform or of the agent', () => {
    const all: Known[] = ['nothing', 'sending', 'blocked', 'failed', 'unknown', 'sent', 'settled'];
    const known: Known[] = ['not-enabled', 'nothing-changed', 'accepted', 'seen'];
    const good = [...all, ...known].filter(each => present(state({ known: each })).tone === 'good');
    expect(good).toEqual(['accepted', 'seen']);
  });

  it('says of a pause through the cookie that it is not confirmed', () => {
    expect(present(state({})).title).toBe('Pause sent, not confirmed');
  });

  it('is loudest where no pause can be in force', () => {
    for (const known of ['blocked', 'failed', 'unknown', 'nothing-changed', 'not-enabled'] as const) {
      expect(present(state({ known })).tone).toBe('critical');
    }
  });

  it('repeats what to do about a policy', () => {
    const detail = 'Add https://vcc-na4.8x8.com to its frame-src directive.';
    expect(present(state({ known: 'blocked', detail })).text).toBe(detail);
  });

  it('says that nothing can be paused where the control itself could not be loaded', () => {
    const lost = {
      wanted: 'recording',
      since: null,
      known: 'blocked',
      alert: 'unprotected',
      detail: 'No part.',
    } as const;
    expect(present(state(lost))).toMatchObject({
      tone: 'critical',
      text: expect.stringContaining('Take no card data'),
    });
  });

  it('reminds of a pause that has outlived its reason, and keeps what is known of it', () => {
    const told = present(state({ known: 'accepted', alert: 'reminder' }));
    expect(told).toMatchObject({ tone: 'caution', title: 'Still paused' });
    expect(told.text).toContain('Pause accepted');
  });

  it('does not call a lost resume a recording', () => {
    expect(present(state({ wanted: 'recording', since: null, known: 'unknown' })).title).toBe('It may still be paused');
  });
});

describe('time', () => {
  it('counts down, warns and counts over', () => {
    expect(presentTime(state({}), 252_000)?.text).toBe('4:12 left of the longest pause');
    expect(presentTime(state({ alert: 'warning' }), 25_000)?.tone).toBe('caution');
    expect(presentTime(state({ alert: 'alarm' }), -61_000)?.text).toContain('by 1:01');
    expect(presentTime(state({ deadline: null }), 0)).toBeUndefined();
  });

  it('reads as a clock', () => {
    expect([0, 7_000, 300_000, 3_909_000].map(clock)).toEqual(['0:00', '0:07', '5:00', '1:05:09']);
  });
});
