import { describe, expect, it } from 'vitest';
import { type FinishedCall, fillTokens } from './tokens.js';

const call: FinishedCall = {
  callerId: '5251990',
  transactionId: '4001',
  interactionGuid: 'int-1',
  answeredAt: Date.UTC(2026, 0, 2, 3, 4, 5, 900),
  hungUpAt: Date.UTC(2026, 0, 3, 4, 5, 6, 900),
  codes: [
    { list: 'Billing', short: 'PAID', description: 'Paid by card' },
    { list: 'Outbound outcome', short: 'CB', description: 'Call back later' },
  ],
  notes: 'about $interaction_guid$',
};
const now = Date.UTC(2026, 6, 1, 6, 30, 9);
const fill = (text: string, changes: Partial<FinishedCall> = {}, zone = 'America/Los_Angeles') =>
  fillTokens(text, { ...call, ...changes }, zone, now);

describe('filling tokens', () => {
  it.each([
    ['$caller_id$', '5251990'],
    ['$transaction_id$', '4001'],
    ['$call_answered_time$', '1767323045'],
    ['$call_hangup_time$', '1767413106'],
    ['$callAnsweredTenantTT$', '2026/01/01 19:04:05 -0800'],
    ['$callHangupTenantTT$', '2026/01/02 20:05:06 -0800'],
    ['$callDuration$', '25:01:01'],
    ['$equal$', '='],
    ['$interaction_guid$', 'int-1'],
    ['$year$', '2026'],
    ['$month$', '06'],
    ['$date$', '30'],
    ['$hours$', '23'],
    ['$minutes$', '30'],
    ['$seconds$', '09'],
    ['$transaction_codes$', 'Billing:PAID,Outbound outcome:CB'],
    ['$notes$', 'about $interaction_guid$'],
    ['$lastTclListName$', 'Outbound outcome'],
    ['$lastTclCodeDesc$', 'Call back later'],
    ['$lastTclCodeShort$', 'CB'],
  ])('%s becomes %s', (token, value) => {
    expect(fill(`before ${token} after`)).toBe(`before ${value} after`);
  });

  it('leaves unknown tokens and a token without its closing dollar sign as they are', () => {
    expect(fill('$nonsense$ $call_answered_time] $5')).toBe('$nonsense$ $call_answered_time] $5');
  });

  it('fills a token that begins at the dollar sign which closed an unknown one', () => {
    expect(fill('$5$equal$')).toBe('$5=');
  });

  it('writes 0 and no duration for a call that was not established', () => {
    const text = '$call_answered_time$ $call_hangup_time$ $callDuration$ $callAnsweredTenantTT$ $callHangupTenantTT$';
    expect(fill(text, { answeredAt: undefined })).toBe('0 0 00:00:00 0 0');
  });

  it('writes the offset of zones without one and with half hours', () => {
    expect(fill('$callAnsweredTenantTT$', {}, 'UTC')).toBe('2026/01/02 03:04:05 +0000');
    expect(fill('$callAnsweredTenantTT$', {}, 'Asia/Kolkata')).toBe('2026/01/02 08:34:05 +0530');
  });
});
