import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTokens } from './fill';
import { TOKEN_NAMES, type TokenName } from './token-names';
import { type TokenCall, type TokenOptions, tokenValues } from './token-values';

const call: TokenCall = {
  callerId: '5251990',
  transactionId: '0042',
  interactionGuid: 'int-154820172-byfXC2WPsSnYzX',
  answeredAt: new Date('2024-01-15T20:30:05.900Z'),
  hungUpAt: new Date('2024-01-15T20:31:10.900Z'),
  transactionCodes: [
    { listName: 'Sales', shortCode: 'WON', description: 'Order placed' },
    { listName: 'Mood', shortCode: 'OK', description: 'Content' },
  ],
  notes: 'costs $equal$ $caller_id$',
};
const now = new Date('2024-07-04T23:05:09Z');
const values = (changes: Partial<TokenCall> = {}, options: Partial<TokenOptions> = {}) =>
  tokenValues({ ...call, ...changes }, { timeZone: 'America/Los_Angeles', now, ...options });

describe('the values of a call', () => {
  it('are the twenty documented ones', () => {
    expect(values()).toEqual({
      caller_id: '5251990',
      transaction_id: '0042',
      call_answered_time: '1705350605',
      call_hangup_time: '1705350670',
      callAnsweredTenantTT: '2024/01/15 12:30:05 -0800',
      callHangupTenantTT: '2024/01/15 12:31:10 -0800',
      callDuration: '00:01:05',
      equal: '=',
      interaction_guid: 'int-154820172-byfXC2WPsSnYzX',
      year: '2024',
      month: '07',
      date: '04',
      hours: '16',
      minutes: '05',
      seconds: '09',
      transaction_codes: 'Sales:WON,Mood:OK',
      notes: 'costs $equal$ $caller_id$',
      lastTclListName: 'Mood',
      lastTclCodeDesc: 'Content',
      lastTclCodeShort: 'OK',
    });
    expect(Object.keys(values())).toEqual([...TOKEN_NAMES]);
  });

  it('are 0 and no duration for a call that was not established', () => {
    expect(values({ answeredAt: null })).toMatchObject({
      call_answered_time: '0',
      call_hangup_time: '0',
      callAnsweredTenantTT: '0',
      callHangupTenantTT: '0',
      callDuration: '00:00:00',
    });
    expect(values({ answeredAt: null }, { notEstablished: '' }).callAnsweredTenantTT).toBe('');
  });

  it('count hours past a day', () => {
    expect(values({ hungUpAt: new Date('2024-01-17T22:30:05.900Z') }).callDuration).toBe('50:00:00');
    expect(values({ hungUpAt: new Date('2024-01-20T00:30:05.900Z') }).callDuration).toBe('100:00:00');
  });

  it('are empty for codes and notes that nobody chose', () => {
    const { transactionCodes, notes, ...bare } = call;
    expect(transactionCodes && notes).toBeTruthy();
    expect(tokenValues(bare, { timeZone: 'UTC', now })).toMatchObject({
      transaction_codes: '',
      notes: '',
      lastTclListName: '',
      lastTclCodeDesc: '',
      lastTclCodeShort: '',
    });
  });

  it('run until now while the call goes on', () => {
    expect(values({ answeredAt: new Date('2024-07-04T23:05:00Z'), hungUpAt: null })).toMatchObject({
      call_hangup_time: '0',
      callDuration: '00:00:09',
    });
  });
});

describe('the tenant’s time', () => {
  it.each([
    ['PST8DT', '2024/07/04 16:05:09 -0700'],
    ['EST5EDT', '2024/07/04 19:05:09 -0400'],
    ['Asia/Kolkata', '2024/07/05 04:35:09 +0530'],
    ['UTC', '2024/07/04 23:05:09 +0000'],
    ['+02:00', '2024/07/05 01:05:09 +0200'],
    ['America/St_Johns', '2024/07/04 20:35:09 -0230'],
  ])('in %s is %s', (timeZone, expected) => {
    expect(values({ answeredAt: now }, { timeZone }).callAnsweredTenantTT).toBe(expected);
  });

  it('writes midnight as 00', () => {
    const midnight = new Date('2024-01-01T00:00:00Z');
    expect(values({ answeredAt: midnight }, { timeZone: 'UTC' }).callAnsweredTenantTT).toBe(
      '2024/01/01 00:00:00 +0000',
    );
  });

  it('follows daylight saving, and the offset can be written otherwise', () => {
    const options = { timeZone: 'Europe/London', offset: (minutes: number) => (minutes === 0 ? 'Z' : `+${minutes}`) };
    expect(values({ answeredAt: now }, options).callAnsweredTenantTT).toBe('2024/07/05 00:05:09 +60');
    expect(values({}, options).callAnsweredTenantTT).toBe('2024/01/15 20:30:05 Z');
  });

  it.each(['', 'Mars/Olympus', 'XST8DT', '+25'])('refuses the zone %j', timeZone => {
    const expected = expect.objectContaining({
      code: 'invalid-input',
      issues: [expect.objectContaining({ path: 'timeZone' })],
    });
    expect(() => values({}, { timeZone })).toThrow(expected);
  });
});

describe('filling', () => {
  it('is one pass: a value that holds a token is not filled again', () => {
    expect(fillTokens('[notes|$notes$]', values())).toBe('[notes|costs $equal$ $caller_id$]');
  });

  it('fills the documented description', () => {
    expect(fillTokens('answered at$equal$ $call_answered_time$, $year$-$month$-$date$', values())).toBe(
      'answered at= 1705350605, 2024-07-04',
    );
  });

  it('leaves unknown tokens, missing values and lone dollar signs as they are', () => {
    const text = '$order$ $caller_id $ 5$ $toString$ $notes$';
    expect(fillTokens(text, { caller_id: '1' })).toBe(text);
    expect(fillTokens('$order$year$', { year: '2024' })).toBe('$order2024');
  });

  it('replaces every documented token, wherever it stands', () => {
    const filled = Object.fromEntries(TOKEN_NAMES.map(name => [name, `<${name}>`])) as Record<TokenName, string>;
    const words = fc.array(
      fc.oneof(
        fc.constantFrom(...TOKEN_NAMES),
        fc.string().map(text => text.replace(/\$/g, '')),
      ),
    );
    const known = new Set<string>(TOKEN_NAMES);
    fc.assert(
      fc.property(words, list => {
        const text = list.map(word => (known.has(word) ? `$${word}$` : word)).join('');
        expect(fillTokens(text, filled)).toBe(list.map(word => (known.has(word) ? `<${word}>` : word)).join(''));
      }),
    );
  });

  it('is typed: an undocumented token name does not compile', () => {
    // @ts-expect-error There is no such token.
    expect(fillTokens('x', { callerId: '1' })).toBe('x');
  });
});
