import { expect, it } from 'vitest';
import { platformOrigin } from './address';

it.each([
  ['https://vcc-na4.8x8.com', 'https://vcc-na4.8x8.com'],
  ['https://vcc-na4.8x8.com/', 'https://vcc-na4.8x8.com'],
  ['http://pbx.localhost:8080', 'http://pbx.localhost:8080'],
  ['http://127.0.0.1:1', 'http://127.0.0.1:1'],
])('takes %s', (host, origin) => {
  expect(platformOrigin(host)).toBe(origin);
});

it.each([
  '',
  'vcc-na4.8x8.com',
  'https://vcc-na4.8x8.com/AGUI',
  'https://vcc-na4.8x8.com/?a=1',
  'https://vcc-na4.8x8.com/#a',
  'data:text/plain,x',
  'javascript:0',
])('refuses "%s", which is no origin alone', host => {
  expect(() => platformOrigin(host)).toThrow(/is not an origin alone/);
});

it('refuses http anywhere but on loopback', () => {
  expect(() => platformOrigin('http://vcc-na4.8x8.com')).toThrow(/is not https:/);
  expect(() => platformOrigin('http://localhost.evil.example')).toThrow(/is not https:/);
});

it('refuses credentials and repeats none', () => {
  expect(() => platformOrigin('https://maya:secret@vcc-na4.8x8.com')).toThrow(
    /^(?!.*secret).*"vcc-na4.8x8.com" is not an origin alone/,
  );
});
