import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkInfo, mergeInfo } from './info';

it('takes keys of 99 and values of 499 characters, and no longer ones', () => {
  const [key, value] = ['k'.repeat(99), 'v'.repeat(499)];
  expect(checkInfo({ [key]: value })).toEqual({ accepted: { [key]: value }, discarded: [] });
  expect(
    checkInfo({ [`${key}k`]: 1, v: `${value}v` }).discarded.map(({ code, limit, length }) => [code, limit, length]),
  ).toEqual([
    ['key-too-long', 100, 100],
    ['value-too-long', 500, 500],
  ]);
});

it('discards what is no finite primitive, keeps null and passes over undefined', () => {
  const input = {
    object: {},
    list: [],
    call: () => 1,
    symbol: Symbol('s'),
    big: 1n,
    nan: NaN,
    inf: -Infinity,
    none: null,
    nothing: undefined,
  };
  const { accepted, discarded } = checkInfo(input);
  expect(accepted).toEqual({ none: null });
  expect(Object.keys(accepted)).toEqual(['none']);
  expect(discarded.map(({ key, code }) => `${key} ${code}`)).toEqual([
    'object not-primitive',
    'list not-primitive',
    'call not-primitive',
    'symbol not-primitive',
    'big not-primitive',
    'nan not-finite',
    'inf not-finite',
  ]);
});

it('accounts for every defined entry, once, and lets through only what the page allows', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ maxLength: 120 }), fc.anything()), input => {
      const { accepted, discarded } = checkInfo(input);
      const defined = Object.keys(input).filter(key => input[key] !== undefined);
      expect([...Object.keys(accepted), ...discarded.map(({ key }) => key)].sort()).toEqual(defined.sort());
      for (const [key, value] of Object.entries(accepted)) {
        expect(key.length).toBeLessThan(100);
        expect(value === null || ['string', 'number', 'boolean'].includes(typeof value)).toBe(true);
        if (typeof value === 'string') expect(value.length).toBeLessThan(500);
      }
    }),
  );
});

it('merges as the page says, even a key named __proto__', () => {
  const { accepted } = checkInfo(JSON.parse('{"__proto__":"x","a":null}'));
  const merged = mergeInfo({ a: 1, b: 2 }, accepted);
  expect(Object.entries(merged)).toEqual([
    ['b', 2],
    ['__proto__', 'x'],
  ]);
});
