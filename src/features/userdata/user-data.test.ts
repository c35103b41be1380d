import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import samples from '../../../test/fixtures/userdata/samples.json';
import { DesksideError } from '../../wire/errors';
import { decodeFields } from './decode';
import type { Fields } from './fields';
import type { UserDataApi } from './system-data';
import { TOKEN_NAMES } from './token-names';
import { buildTransactionData } from './transaction-data';
import { buildUserData, checkUserData, type UserDataOptions } from './user-data';

const codes = (fields: Fields, options?: UserDataOptions) =>
  checkUserData(fields, options).map(({ path, code, severity }) => `${path} ${code}${severity ? ` ${severity}` : ''}`);
const sfdc = { ctl_action: 'create', ctl_intType: 'sfdc' };

describe('documented samples', () => {
  it.each(samples)('$name is built as documented, with no error', ({ fields, warnings, api }) => {
    const pairs = fields as [string, string][];
    const options = { api: (api ?? 'click-to-dial') as UserDataApi };
    expect(codes(pairs, options)).toEqual(warnings.map(warning => `${warning} warning`));
    expect(decodeFields(buildUserData(pairs, options))).toEqual(fields);
  });
});

describe('equals signs', () => {
  it('become $equal$ in user data, in names as in values', () => {
    expect(buildUserData({ 'a=b': 'c==d' })).toBe('[a$equal$b|c$equal$$equal$d]');
  });

  it('stay in system data, as in the documented callback URL', () => {
    const url = 'https://crm.example/back?transaction=$transaction_id$';
    expect(buildUserData({ ctl_callbackUrl: url })).toBe(`[ctl_callbackUrl|${url}]`);
    expect(buildUserData({ ctl_launchopt: true, ctl_recordname: 'a=b' })).toContain('[ctl_recordname|a=b]');
  });
});

describe('reserved characters', () => {
  it('are refused by default, naming the field', () => {
    expect(() => buildUserData({ subject: 'a|b' })).toThrow(/userData\.subject/);
    expect(codes({ subject: 'a]b' })).toEqual(['userData.subject reserved-character']);
  });

  it('are written as “(”, “)” and “/” when asked', () => {
    expect(buildUserData({ 'a|b': '[x|y]' }, { reserved: 'replace' })).toBe('[a/b|(x/y)]');
    expect(buildUserData({ ctl_launchopt: true, ctl_recordname: '[x]' }, { reserved: 'replace' })).toContain('|(x)]');
  });

  it('are never replaced in a callback URL, which would lead elsewhere', () => {
    const fields = { ctl_callbackUrl: 'https://crm.example/?a=[1]' };
    expect(codes(fields, { reserved: 'replace' })).toEqual(['userData.ctl_callbackUrl reserved-character']);
  });

  it('cannot smuggle system data into a value', () => {
    expect(() => buildUserData({ name: 'x][ctl_callbackUrl|https://evil.example' })).toThrow(DesksideError);
    const replaced = buildUserData({ name: 'x][ctl_action|create' }, { reserved: 'replace' });
    expect(decodeFields(replaced).map(([name]) => name)).toEqual(['name']);
  });
});

describe('system data', () => {
  it.each<[Fields, string]>([
    [{ ctl_acton: 'create' }, 'userData.ctl_acton unknown-name'],
    [{ Ctl_action: 'create' }, 'userData.Ctl_action unknown-name'],
    [{ ' ctl_action': 'create' }, 'userData. ctl_action unknown-name'],
    [{ ctl_constructor: 'x' }, 'userData.ctl_constructor unknown-name'],
    [{ ctl_newRecordId: '00T1' }, 'userData.ctl_newRecordId set-by-platform'],
    [{ Ctl_newRecordId: '00T1' }, 'userData.Ctl_newRecordId set-by-platform'],
    [{ ...sfdc, ctl_action: 'delete' }, 'userData.ctl_action unsupported-value'],
    [{ ...sfdc, ctl_intType: 'hubspot' }, 'userData.ctl_intType unsupported-value'],
    [{ ctl_launchopt: 'yes' }, 'userData.ctl_launchopt unsupported-value'],
    [{ ctl_launchopt: true, ctl_launchext: 'view' }, 'userData.ctl_launchext unsupported-value'],
    [{ ctl_launchopt: true, ctl_parentid: '' }, 'userData.ctl_parentid unsupported-value'],
    [{ ctl_callbackUrl: '/back' }, 'userData.ctl_callbackUrl callback-url'],
    [{ ctl_callbackUrl: 'javascript://x' }, 'userData.ctl_callbackUrl callback-url'],
    [{ ctl_callbackUrl: 'https:crm.example' }, 'userData.ctl_callbackUrl callback-url'],
    [{ ctl_callbackUrl: 'https://' }, 'userData.ctl_callbackUrl callback-url'],
  ])('%o is an error: %s', (fields, expected) => {
    expect(codes(fields)).toContain(expected);
    expect(() => buildUserData(fields)).toThrow(DesksideError);
  });

  it.each<[Fields, string]>([
    [{ ctl_launchext: 'edit' }, 'userData.ctl_launchext ignored warning'],
    [{ ctl_launchopt: 'false', ctl_launchext: 'edit' }, 'userData.ctl_launchext ignored warning'],
    [{ ctl_parentid: '001' }, 'userData.ctl_parentid ignored warning'],
    [{ ctl_recordname: 'Task' }, 'userData.ctl_recordname ignored warning'],
    [{ ctl_action: 'create' }, 'userData.ctl_action ignored warning'],
    [{ ctl_intType: 'sfdc' }, 'userData.ctl_intType ignored warning'],
  ])('%o would be ignored, which is a warning', (fields, expected) => {
    expect(codes(fields)).toEqual([expected]);
    expect(buildUserData(fields)).not.toBe('');
  });

  it('that is wrong is not said to be ignored as well', () => {
    expect(codes({ ctl_launchext: 'view' })).toEqual(['userData.ctl_launchext unsupported-value']);
  });

  it('that a web callback does not know is an error there', () => {
    expect(codes({ ctl_launchopt: true }, { api: 'web-callback' })).toEqual(['userData.ctl_launchopt unknown-name']);
    expect(codes({ ctl_callbackUrl: 'https://crm.example/' }, { api: 'web-callback' })).toEqual([]);
  });

  it('does not show a callback URL in a message', () => {
    const [issue] = checkUserData({ ctl_callbackUrl: '//crm.example/?key=hush' });
    expect(issue?.message).not.toContain('hush');
  });
});

describe('a web callback', () => {
  const fields = (length: number) => ({ a: 'x'.repeat(length - '[a|]'.length) });

  it('takes 1,800 characters and not one more', () => {
    expect(codes(fields(1800), { api: 'web-callback' })).toEqual([]);
    expect(codes(fields(1801), { api: 'web-callback' })).toEqual(['userData too-long']);
    expect(codes(fields(1801))).toEqual([]);
  });

  it('counts what is sent, $equal$ included', () => {
    const text = buildUserData({ a: '='.repeat(256) }, { api: 'web-callback' });
    expect(text).toHaveLength(4 + 256 * 7);
    expect(codes({ a: '='.repeat(257) }, { api: 'web-callback' })).toEqual(['userData too-long']);
  });
});

describe('tokens', () => {
  it.each([...TOKEN_NAMES])('$%s$ is warned of when one of its dollar signs is missing', name => {
    expect(codes({ a: `$${name}$`, b: `at $${name}$, $unknown$` })).toEqual([]);
    expect(codes({ a: `$${name}` })).toEqual(['userData.a broken-token warning']);
    expect(codes({ a: `at ${name}$.` })).toEqual(['userData.a broken-token warning']);
    expect(codes({ a: `costs ${name}, $5` })).toEqual([]);
  });

  it('next to each other are not taken for broken ones', () => {
    expect(codes({ a: '$year$$month$$date$', b: '$year$-$month$-$date$T$hours$:$minutes$' })).toEqual([]);
  });
});

it('warns of a name given twice', () => {
  expect(
    codes([
      ['a', '1'],
      ['a', '2'],
    ]),
  ).toEqual(['userData.a repeated-name warning']);
});

it('carries every fault in one error', () => {
  const build = () => buildUserData({ ctl_foo: 'x', ctl_launchext: 'edit', subject: '[' });
  expect(build).toThrow(
    expect.objectContaining({
      code: 'invalid-input',
      issues: expect.arrayContaining([
        expect.objectContaining({ path: 'userData.subject' }),
        expect.objectContaining({ path: 'userData.ctl_foo' }),
      ]),
    }),
  );
});

it('builds text that reads back with no pair lost or added, whatever the fields', () => {
  const pairs = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string()));
  fc.assert(
    fc.property(pairs, list => {
      fc.pre(list.every(([name]) => !/^\s*ctl_/i.test(name)));
      expect(decodeFields(buildUserData(list, { reserved: 'replace' }))).toHaveLength(list.length);
    }),
  );
});

describe('transaction data', () => {
  it('is the record id and type', () => {
    expect(buildTransactionData({ recordId: '0015000000WIBJrAAP', recordType: 'Account' })).toBe(
      '[extRecordId|0015000000WIBJrAAP][extRecordType|Account]',
    );
  });

  it.each([
    { recordId: '', recordType: 'Account' },
    { recordId: '1', recordType: '' },
    { recordId: '1]', recordType: 'A' },
  ])('%o is refused', record => {
    expect(() => buildTransactionData(record)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});
