import { expect, it } from 'vitest';
import { parseCallback } from './parse-callback';

const userdata = '[subject|a=b & c][ctl_action|create][Ctl_newRecordId|00T5000000abcde]';
const fields = { ctl_userdata: userdata, resultCode: 'SUCCESS' };

it('reads a form body, URLSearchParams and a record alike', () => {
  const expected = {
    userData: [
      ['subject', 'a=b & c'],
      ['ctl_action', 'create'],
      ['Ctl_newRecordId', '00T5000000abcde'],
    ],
    resultCode: 'SUCCESS',
    newRecordId: '00T5000000abcde',
    raw: fields,
  };
  expect(parseCallback(new URLSearchParams(fields).toString())).toEqual(expected);
  expect(parseCallback(new URLSearchParams(fields))).toEqual(expected);
  expect(parseCallback(fields)).toEqual(expected);
});

it.each(['Ctl_newRecordId', 'ctl_newRecordId'])('finds the new record under %s', name => {
  expect(parseCallback({ ctl_userdata: `[${name}|007]`, resultCode: 'SUCCESS' }).newRecordId).toBe('007');
});

it('finds the new record in a form field of its own', () => {
  expect(parseCallback('ctl_userdata=[a|1]&resultCode=SUCCESS&Ctl_newRecordId=007').newRecordId).toBe('007');
});

it('keeps the error of a failed action, and has no record id', () => {
  const callback = parseCallback({ ctl_userdata: '[a|1]', resultCode: 'FAIL', errorString: 'No such object' });
  expect(callback).toMatchObject({ resultCode: 'FAIL', errorString: 'No such object' });
  expect(callback).not.toHaveProperty('newRecordId');
});

it('reads the notes of an agent who typed brackets', () => {
  const { userData } = parseCallback('ctl_userdata=%5Bnotes%7Ccall+%5Bback%5D%5D%5Ba%7C1%5D&resultCode=IGNORE');
  expect(userData).toEqual([
    ['notes', 'call [back]'],
    ['a', '1'],
  ]);
});

it('passes an undocumented result and further fields through', () => {
  const callback = parseCallback('ctl_userdata=&resultCode=PARTIAL&extra=1');
  expect(callback).toMatchObject({ userData: [], resultCode: 'PARTIAL', raw: { extra: '1' } });
  expect(parseCallback('ctl_userdata=').resultCode).toBe('');
});

it.each(['', 'resultCode=SUCCESS', 'ctl_userdata=nonsense'])('says that %j is not a callback', body => {
  expect(() => parseCallback(body)).toThrow(expect.objectContaining({ code: 'bad-data' }));
});
