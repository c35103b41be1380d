import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesAddress } from './address';

const at = (path: string) => `https://crm.example${path}`;

it('compares a path pattern with the path alone', () => {
  expect(matchesAddress('/pay', at('/pay?order=1#card'))).toBe(true);
  expect(matchesAddress('/pay', at('/payments'))).toBe(false);
  expect(matchesAddress('/orders/*/pay', at('/orders/17/lines/2/pay'))).toBe(true);
  expect(matchesAddress('/pay*', at('/customers'))).toBe(false);
});

it('compares the query, the fragment or the origin where the pattern names them', () => {
  expect(matchesAddress('/app#/pay/*', at('/app#/pay/3'))).toBe(true);
  expect(matchesAddress('/app#/pay/*', at('/app#/orders'))).toBe(false);
  expect(matchesAddress('/app?step=card*', at('/app?step=card&x=1'))).toBe(true);
  expect(matchesAddress('https://crm.example/pay', at('/pay?x'))).toBe(true);
  expect(matchesAddress('https://other.example/*', at('/pay'))).toBe(false);
  expect(matchesAddress(/checkout/, at('/a/checkout'))).toBe(true);
});

it('agrees with a regular expression of the same meaning, and does not use one part of the address twice', () => {
  const pattern = fc.array(fc.constantFrom('a', 'b', '*', '/'), { maxLength: 8 }).map(parts => `/${parts.join('')}`);
  const path = fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 8 }).map(parts => `/x${parts.join('')}`);
  fc.assert(
    fc.property(pattern, path, (glob, text) => {
      const same = `/x${glob.slice(1)}`;
      const expression = new RegExp(`^${same.replaceAll('*', '.*')}$`);
      expect(matchesAddress(same, at(text))).toBe(expression.test(text));
    }),
  );
});
