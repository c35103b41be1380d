import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers, knownRegion, mayHoldNumber } from './text-numbers';

function all(text: string, region?: string) {
  const search = findNumbers(text, knownRegion(region));
  for (;;) {
    const step = search.next();
    if (step.done) return step.value.map(({ start, end, phone }) => [text.slice(start, end), phone]);
  }
}

describe('finding numbers in a text', () => {
  it.each([
    ['Call (650) 292-8880 now', 'US', '(650) 292-8880', '+16502928880'],
    ['Call 650-292-8880 ext. 12', 'us', '650-292-8880 ext. 12', '+16502928880;ext=12'],
    ['London: 020 7946 0958.', 'GB', '020 7946 0958', '+442079460958'],
    ['London: +44 (0)20 7946 0958', undefined, '+44 (0)20 7946 0958', '+442079460958'],
    ['Tel.\u00a0+1\u00a0650\u00a0292\u00a08880', 'XX', '+1\u00a0650\u00a0292\u00a08880', '+16502928880'],
  ])('in %j (%s) gives %s', (text, region, written, phone) => {
    expect(all(text, region)).toEqual([[written, phone]]);
  });

  it.each([
    'Invoice 2024-01-15 20:30:05',
    'Card 4111 1111 1111 1111',
    'Account 1234567890, case 5251990',
    'Total 1,234,567.89',
    '192.168.100.200',
    '0015000000WIBJrAAP',
    'UTC 1705350605123',
  ])('in %j gives none', text => {
    expect(all(text, 'US')).toEqual([]);
  });

  it('gives both of two numbers, and none of a country’s own without its region', () => {
    expect(all('650-292-8880 or 650-292-8881', 'US').map(([, phone]) => phone)).toEqual([
      '+16502928880',
      '+16502928881',
    ]);
    expect(all('650-292-8880 or 650-292-8881')).toEqual([]);
  });

  it('finds every number of a long text in its place, stopping on the way', () => {
    const sentence = 'Lorem ipsum dolor sit amet (650) 292-8880, consectetur. ';
    const text = sentence.repeat(60);
    const search = findNumbers(text, 'US');
    let pauses = 0;
    for (let step = search.next(); ; step = search.next()) {
      if (!step.done) {
        pauses += 1;
        continue;
      }
      expect(step.value.map(({ start }) => start % sentence.length)).toEqual(Array(60).fill(sentence.indexOf('(')));
      break;
    }
    expect(pauses).toBeGreaterThan(4);
  });

  it('ends on any text, with ranges that are in it and in order', () => {
    const pieces = fc.array(
      fc.constantFrom('650-292-8880', '+44 20 7946 0958', ' ', '\n', 'a', '1', 'ü', '😀', '9'.repeat(30)),
      {
        maxLength: 80,
      },
    );
    fc.assert(
      fc.property(pieces, list => {
        const text = list.join('');
        let last = 0;
        for (const [written] of all(text, 'US')) {
          const start = text.indexOf(written!, last);
          expect(start).toBeGreaterThanOrEqual(last);
          last = start + written!.length;
        }
      }),
    );
  });

  it('is not tried where a text cannot hold a number', () => {
    expect(mayHoldNumber('650-2928')).toBe(true);
    expect(mayHoldNumber('Order 66 of 12')).toBe(false);
    expect(mayHoldNumber('650 292 8880')).toBe(true);
  });
});
