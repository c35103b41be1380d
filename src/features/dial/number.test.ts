import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DesksideError } from '../../wire/errors';
import { readings, readPhone } from './number';

const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return { code: (error as DesksideError).code, path: (error as DesksideError).issues[0]?.path };
  }
  return 'no error';
};

describe('readPhone', () => {
  it.each([
    ['6502928880', '6502928880'],
    ['(650) 292-8880', '6502928880'],
    ['+1 650 292 8880', '+16502928880'],
    ['+49/30/901820', '+4930901820'],
    ['tel:+1-201-555-0123', '+12015550123'],
    ['TEL:7042', '7042'],
    ['tel:%2B1%20650%20292%208880', '+16502928880'],
    ['\u202a+1\u00a0650\u2011292\u20118880\u202c', '+16502928880'],
    ['６５０２９２８８８０', '6502928880'],
    ['007', '007'],
  ])('reads %s as %s', (given, dialled) => {
    expect(readPhone(given)).toMatchObject({ dialled, given, complete: dialled.startsWith('+') });
  });

  it.each([
    ['650 292 8880 x12', '12'],
    ['650 292 8880 ext. 0123', '0123'],
    ['6502928880,,44', '44'],
    ['6502928880 #7', '7'],
    ['tel:+16502928880;ext=1-2', '12'],
    ['tel:6502928880;isub=9;ext=5', '5'],
  ])('keeps the extension of %s apart, undialled', (given, extension) => {
    const number = readPhone(given);
    expect(number.extension).toBe(extension);
    expect(number.dialled).toMatch(/^\+?1?6502928880$/);
  });

  it('keeps the context of a local number, which is no prefix', () => {
    expect(readPhone('tel:863-1234;phone-context=+1-914-555')).toMatchObject({
      dialled: '8631234',
      complete: false,
      context: '+1-914-555',
    });
    expect(readPhone('tel:7042;phone-context=example.com')).toMatchObject({ dialled: '7042', context: 'example.com' });
    expect(readPhone('tel:+12015550123;phone-context=+1')).not.toHaveProperty('context');
  });

  it.each([
    '',
    '+',
    'tel:',
    'call me',
    '1-800-FLOWERS',
    '*31#6502928880',
    '65+02',
    '+44 (0)20 7946 0018',
    '+1234567890123456',
    '123456789012345678901',
    'tel:%zz',
  ])('refuses %s, naming the field', given => {
    expect(codeOf(() => readPhone(given))).toEqual({ code: 'invalid-input', path: 'phone' });
  });

  it('dials the digits and nothing else, whatever separators a person puts between them', () => {
    const separators = fc.array(fc.constantFrom(' ', '-', '.', '(', ')', '/', '\u00a0', '\u2011'), { maxLength: 3 });
    const digits = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), separators), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(digits, fc.boolean(), (written, complete) => {
        const text = (complete ? '+' : '') + written.map(([digit, between]) => digit + between.join('')).join('');
        fc.pre(!/^\+.*\(\s*0\s*\)/.test(text));
        expect(readPhone(text).dialled).toBe((complete ? '+' : '') + written.map(([digit]) => digit).join(''));
      }),
    );
  });

  it('never returns anything but digits with one leading plus, or throws the typed error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map(text => `tel:${text}`),
        ),
        text => {
          try {
            expect(readPhone(text).dialled).toMatch(/^\+?\d{1,20}$/);
          } catch (error) {
            expect(error).toMatchObject({ code: 'invalid-input' });
          }
        },
      ),
    );
  });
});

describe('readings', () => {
  const of = (given: string, prefix?: string, prefixMode?: 'ask' | 'always' | 'never') =>
    readings(readPhone(given), { prefix, prefixMode }).map(reading => reading.prefix + reading.phone);

  it('puts the prefix before a number that is not complete', () => {
    expect(of('6502928880', '1')).toEqual(['16502928880']);
    expect(of('6502928880')).toEqual(['6502928880']);
  });

  it('gives a complete number no prefix', () => {
    expect(of('+16502928880', '1')).toEqual(['+16502928880']);
    expect(of('+16502928880', '1', 'always')).toEqual(['+16502928880']);
  });

  it('offers both readings of a number that starts with the prefix, unless told which', () => {
    expect(of('16502928880', '1')).toEqual(['16502928880', '116502928880']);
    expect(of('16502928880', '1', 'always')).toEqual(['116502928880']);
    expect(of('16502928880', '1', 'never')).toEqual(['16502928880']);
  });

  it('offers a number local to a global context as it is and within its context', () => {
    expect(of('tel:863-1234;phone-context=+1-914', '9')).toEqual(['98631234', '+19148631234']);
    expect(of('tel:7042;phone-context=example.com', '9')).toEqual(['97042']);
  });
});
