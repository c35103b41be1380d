import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone, type PhoneNumber, readings, readPhone } from './number';

const phone = (dialled: string): PhoneNumber => ({ dialled, complete: dialled.startsWith('+'), given: dialled });
const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
const complete = fc.tuple(fc.constantFrom(...'123456789'), digits(4, 14)).map(([first, rest]) => `+${first}${rest}`);
const refused = expect.objectContaining({
  code: 'invalid-input',
  issues: [expect.objectContaining({ path: 'phone' })],
});

describe('reading a number', () => {
  it.each([
    ['6502928880', '6502928880'],
    ['(650) 292-8880', '6502928880'],
    ['650.292.8880', '6502928880'],
    [' +1 650 292 8880 ', '+16502928880'],
    ['(+1) 650-292-8880', '+16502928880'],
    ['+1\u00a0650\u2011292\u20118880', '+16502928880'],
    ['\u202a+16502928880\u202c', '+16502928880'],
    ['＋１６５０２９２８８８０', '+16502928880'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+39 (0)6 1234567', '+39061234567'],
    ['0044 20 7946 0958', '00442079460958'],
    ['011 44 20 7946 0958', '011442079460958'],
    ['030/123456', '030123456'],
    ['+49 30/123456', '+4930123456'],
    ['012', '012'],
    ['7', '7'],
    ['tel:+1-650-292-8880', '+16502928880'],
    ['TEL:%2B1%20(650)%20292.8880', '+16502928880'],
    ['tel://6502928880', '6502928880'],
    ['tel:+16502928880;phone-context=+44', '+16502928880'],
    ['tel:+16502928880;isub=1411', '+16502928880'],
    ['tel:+16502928880;unknown=9', '+16502928880'],
  ])('reads %j as %s', (given, dialled) => {
    expect(readPhone(given)).toEqual({ dialled, complete: dialled.startsWith('+'), given: given.trim() });
  });

  it.each(['+1-650', 'crm.example'])('keeps the context %s of a local number beside it', context => {
    expect(readPhone(`tel:292-8880;phone-context=${context}`)).toMatchObject({
      dialled: '2928880',
      complete: false,
      context,
    });
  });

  it.each([
    ['6502928880 x123', '6502928880'],
    ['6502928880x123', '6502928880'],
    ['6502928880 ext. 123', '6502928880'],
    ['6502928880 Extension: 123', '6502928880'],
    ['6502928880 #123', '6502928880'],
    ['6502928880,,123', '6502928880'],
    ['6502928880;123', '6502928880'],
    ['+16502928880;ext=123', '+16502928880'],
    ['tel:+1-650-292-8880;ext=1-23', '+16502928880'],
    ['tel:+1-650-292-8880;EXT=123;isub=9', '+16502928880'],
  ])('keeps the extension of %j out of what is dialled', (given, dialled) => {
    expect(readPhone(given)).toEqual({ dialled, complete: dialled.startsWith('+'), extension: '123', given });
  });

  it.each([
    ['', 'holds no number'],
    ['  ', 'holds no number'],
    ['tel:', 'holds no number'],
    ['x12', 'holds no number'],
    ['1-800-FLOWERS', 'holds letters'],
    ['call 6502928880', 'holds letters'],
    ['6502928880 or 6502928881', 'holds letters'],
    ['*67 6502928880', 'service code'],
    ['*#06#', 'service code'],
    ['#31#6502928880', 'service code'],
    ['tel:*72%23', 'service code'],
    ['650 292 8880 / 650 292 8881', 'not one phone number'],
    ['555-1234/555-1235', 'not one phone number'],
    ['1234/1235', 'not one phone number'],
    ['6502928880; 6502928881', 'not one phone number'],
    ['2928880\n2928881', 'not one phone number'],
    ['6502928880,6502928881', 'not one phone number'],
    ['2928880,2928881', 'not one phone number'],
    ['1+1', 'not one phone number'],
    ['++16502928880', 'not one phone number'],
    ['+39 06 1234567x', 'holds letters'],
    ['+1234567890123456', '5 to 15 digits'],
    ['+1', '5 to 15 digits'],
    ['+0442079460958', '5 to 15 digits'],
    ['1234567890123456789', 'more than 18 digits'],
    ['tel:%zz', 'holds no number'],
    ['tel:+1650292888٠', 'not one phone number'],
  ])('refuses %j: it %s', (given, reason) => {
    expect(() => readPhone(given)).toThrow(refused);
    expect(() => readPhone(given)).toThrow(reason);
  });

  it('names what was given and says that nothing was dialled', () => {
    expect(() => readPhone('12 apples')).toThrow('"12 apples"');
    expect(() => readPhone('12 apples')).toThrow('nothing was dialled');
  });

  it('dials the same digits however they are separated', () => {
    const separated = fc.tuple(
      complete,
      fc.array(fc.constantFrom('', ' ', '-', '.', '(', ')', '\u2011'), { minLength: 16 }),
    );
    fc.assert(
      fc.property(separated, fc.boolean(), ([number, marks], asLink) => {
        const written = [...number].map((digit, index) => digit + (marks[index] ?? '')).join('');
        fc.pre(!written.includes('(0)'));
        expect(readPhone(asLink ? `tel:${encodeURIComponent(written)}` : written).dialled).toBe(number);
      }),
    );
  });

  it('never dials a digit that was not given, whatever the text', () => {
    const pieces = fc.array(
      fc.constantFrom('tel:', '+', '0', '1', '23', ' ', '(0)', '-', ';ext=', 'x', ',', '/', '*', 'a', '%'),
    );
    fc.assert(
      fc.property(pieces, list => {
        const text = list.join('');
        let read: PhoneNumber;
        try {
          read = readPhone(text);
        } catch (error) {
          expect(error).toEqual(refused);
          return;
        }
        expect(read.dialled).toMatch(/^\+?\d{1,18}$/);
        const own = read.dialled.replace('+', '');
        expect(
          text.replace('(0)', '').replace(/\D/g, '').startsWith(own) || text.replace(/\D/g, '').startsWith(own),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the ways to dial a number', () => {
  it('are one without a prefix for a number that starts with +, whatever the mode', () => {
    for (const prefixMode of ['ask', 'always', 'never'] as const) {
      expect(readings(phone('+16502928880'), { prefix: '1', prefixMode })).toEqual([
        { prefix: '', phone: '+16502928880' },
      ]);
    }
  });

  it('are one, prefixed, for a number that cannot hold the prefix already', () => {
    expect(readings(phone('6502928880'), { prefix: '1' })).toEqual([{ prefix: '1', phone: '6502928880' }]);
  });

  it.each([
    ['16502928880', '1'],
    ['00442079460958', '9'],
    ['011442079460958', '1'],
  ])('are two for %s with the prefix %s, the whole number first', (dialled, prefix) => {
    const both = [
      { prefix: '', phone: dialled },
      { prefix, phone: dialled },
    ];
    expect(readings(phone(dialled), { prefix })).toEqual(both);
    expect(readings(phone(dialled), { prefix, prefixMode: 'always' })).toEqual([both[1]]);
    expect(readings(phone(dialled), { prefix, prefixMode: 'never' })).toEqual([both[0]]);
  });

  it('are two for a number that is local to a context of digits, one where the context is a domain', () => {
    const local = { ...phone('2928880'), context: '+1-650' };
    expect(readings(local, { prefix: '9' })).toEqual([
      { prefix: '9', phone: '2928880' },
      { prefix: '', phone: '+16502928880' },
    ]);
    expect(readings(local)[0]).toEqual({ prefix: '', phone: '2928880' });
    expect(readings({ ...local, context: 'crm.example' })).toHaveLength(1);
  });

  it('are one for a British area code that starts as an access code elsewhere', () => {
    expect(readings(phone('01132345678'), { prefix: '9' })).toHaveLength(1);
  });

  it.each([undefined, ''])('are one for the prefix %j', prefix => {
    expect(readings(phone('16502928880'), { prefix })).toEqual([{ prefix: '', phone: '16502928880' }]);
  });
});

describe('the display form', () => {
  it.each([
    ['+1-650-292-8880', '+1 650 292 8880'],
    ['+442079460958', '+44 207 946 0958'],
    ['6502928880 x12', '650 292 8880 ext. 12'],
    ['2928880', '292 8880'],
    ['12345', '12345'],
  ])('of %s is %s', (given, shown) => {
    expect(formatPhone(readPhone(given))).toBe(shown);
  });

  it('reads back as the same number', () => {
    fc.assert(
      fc.property(fc.oneof(complete, digits(1, 18)), number => {
        expect(readPhone(formatPhone(phone(number))).dialled).toBe(number);
      }),
    );
  });
});
