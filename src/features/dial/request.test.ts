import { describe, expect, it } from 'vitest';
import examples from '../../../test/fixtures/dial/examples.json';
import { DesksideError } from '../../wire/errors';
import { decodeFields } from '../userdata';
import { createDialer } from './dialer';
import { URL_LIMIT } from './request';

const dialer = createDialer({ host: 'https://vcc-na4.8x8.com' });
const query = (url: string) => Object.fromEntries(new URL(url).searchParams);

function errorOf(act: () => unknown): DesksideError {
  try {
    act();
  } catch (error) {
    if (error instanceof DesksideError) return error;
  }
  throw new Error('It did not throw.');
}

describe('the request of a call', () => {
  it('is the documented address', () => {
    expect(dialer.request({ phone: '6502928880', prefix: '1' })).toEqual({
      method: 'GET',
      url: 'https://vcc-na4.8x8.com/AGUI/make_call.php?prefix=1&phone=6502928880',
    });
  });

  it('names every documented parameter', () => {
    const { url } = dialer.request({
      phone: '6502928880',
      callerId: '5251990',
      dialPlanId: '007',
      queueId: '103',
      userData: { foreign_key: '12345678', subject: 'a = b' },
      transactionData: { recordId: '0015000000WIBJrAAP', recordType: 'Account' },
    });
    expect(query(url)).toEqual({
      prefix: '',
      phone: '6502928880',
      callerId: '5251990',
      dialplan_id: '007',
      queue_id: '103',
      ctl_userdata: '[foreign_key|12345678][subject|a $equal$ b]',
      extTransactionData: '[extRecordId|0015000000WIBJrAAP][extRecordType|Account]',
    });
  });

  it('keeps the plus of a complete number, and leaves its prefix out', () => {
    const { url } = dialer.request({ phone: 'tel:+1-650-292-8880', prefix: '9' });
    expect(url).toContain('prefix=&phone=%2B16502928880');
  });

  it('takes defaults from the dialer, and a call’s own values over them', () => {
    const own = createDialer({ host: 'https://vcc-na4.8x8.com', prefix: '9', callerId: '5251990', queueId: '103' });
    expect(query(own.request({ phone: '6502928880', prefix: '', queueId: '7', callerId: undefined }).url)).toEqual({
      prefix: '',
      phone: '6502928880',
      callerId: '5251990',
      queue_id: '7',
    });
  });

  it('moves user data and transaction data to a body before an address could be refused, and nothing else', () => {
    const notes = 'x'.repeat(URL_LIMIT);
    const request = dialer.request({
      phone: '6502928880',
      queueId: '103',
      userData: { notes },
      transactionData: '[a|b]',
    });
    expect(request.method).toBe('POST');
    expect(query(request.url)).toEqual({ prefix: '', phone: '6502928880', queue_id: '103' });
    expect(Object.fromEntries(new URLSearchParams(request.body))).toEqual({
      ctl_userdata: `[notes|${notes}]`,
      extTransactionData: '[a|b]',
    });
  });

  it.each(['prefix', 'callerId', 'dialPlanId', 'queueId'])('refuses a %s that is not digits, naming it', name => {
    const error = errorOf(() => dialer.request({ phone: '6502928880', [name]: '10a' }));
    expect(error).toMatchObject({ code: 'invalid-input', issues: [{ path: name, code: 'digits' }] });
    expect(error.message).toContain('10a');
  });

  it('puts a number that starts with its prefix to a person, with both readings', () => {
    const error = errorOf(() => dialer.request({ phone: '16502928880', prefix: '1' }));
    expect(error.code).toBe('ambiguous-number');
    expect(error.issues.map(issue => issue.message)).toEqual(['16502928880', '116502928880']);
    expect(dialer.request({ phone: '16502928880', prefix: '1', prefixMode: 'always' }).url).toContain(
      'prefix=1&phone=16502928880',
    );
  });

  it('refuses user data that the platform would refuse, given as fields or as text', () => {
    expect(errorOf(() => dialer.request({ phone: '1', userData: { ctl_newRecordId: '1' } })).code).toBe(
      'invalid-input',
    );
    expect(errorOf(() => dialer.request({ phone: '1', userData: '[ctl_newRecordId|1]' })).code).toBe('invalid-input');
    expect(errorOf(() => dialer.request({ phone: '1', userData: 'foreign_key=1' })).issues[0]?.path).toBe('userData');
  });

  it.each(examples)('says what the documented sample says: $name', ({ query: documented }) => {
    const { ctl_userdata: userData, ...said } = Object.fromEntries(
      new URLSearchParams(documented.replaceAll('+', '%2B')),
    );
    const call = {
      phone: said.phone!,
      prefix: said.prefix,
      callerId: said.callerId,
      ...(userData && { userData: decodeFields(userData) }),
    };
    const sent = query(dialer.request(call).url);
    expect(sent).toEqual({
      ...said,
      phone: said.phone!.replace(/\D/g, ''),
      ...(userData && { ctl_userdata: userData }),
    });
  });
});

describe('the host', () => {
  it.each([
    'vcc-na4.8x8.com',
    'http://vcc-na4.8x8.com',
    'https://user:pass@vcc-na4.8x8.com',
    'https://vcc-na4.8x8.com/AGUI',
    'javascript:alert(1)',
  ])('refuses %s', host =>
    expect(errorOf(() => createDialer({ host }))).toMatchObject({ code: 'invalid-input', issues: [{ path: 'host' }] }),
  );

  it.each([
    'https://vcc-na4.8x8.com',
    'https://pbx.reseller.example',
    'http://localhost:5181',
    'http://pbx.localhost:5181',
    'http://127.0.0.1:80',
  ])('takes %s', host => expect(() => createDialer({ host })).not.toThrow());

  it('keeps a password out of the message', () => {
    expect(errorOf(() => createDialer({ host: 'https://user:secret@vcc-na4.8x8.com' })).message).not.toContain(
      'secret',
    );
  });
});
