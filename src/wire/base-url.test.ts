import { expect, it } from 'vitest';
import { checkBaseUrl } from './base-url';
import { redactUrl } from './redact';

it.each([
  'https://vcc-na4.8x8.com',
  'https://vcc-na4.8x8.com/',
  'http://localhost:8080',
  'http://pbx.localhost',
  'http://127.0.0.1:1',
])('takes %s as a base', base => {
  expect(checkBaseUrl(base)).toEqual([]);
});

it.each([
  '',
  'http://vcc-na4.8x8.com',
  'pbx.example',
  '//pbx.example',
  'ftp://localhost',
  'https://u:p@pbx.example',
  'https://pbx.example?x=1',
  'https://pbx.example#x',
  '/gateway',
  'https://pbx.exam ple',
])('refuses "%s" as a base outside a browser, without repeating it', base => {
  const issues = checkBaseUrl(base);
  expect(issues).toHaveLength(1);
  if (base !== '') expect(issues[0]?.message).not.toContain(base);
});

it('masks user names, passwords, tokens and keys in an address', () => {
  expect(redactUrl('https://u:p@pbx.example/a?token=1&x=2&api%5Fkey=3&agent-id=7#frag')).toBe(
    'https://***@pbx.example/a?token=***&x=2&api%5Fkey=***&agent-id=7#***',
  );
});
