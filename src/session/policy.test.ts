import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { policyAllows } from './policy';

beforeEach(() => vi.stubGlobal('location', { origin: 'https://crm.example' }));
afterEach(() => vi.unstubAllGlobals());

const PLATFORM = 'https://vcc-na4.8x8.com/AGUI/make_call.php?phone=1';

it.each([
  'frame-src https://vcc-na4.8x8.com',
  'frame-src vcc-na4.8x8.com:443',
  "default-src 'none'; frame-src 'self' https://*.8x8.com:*",
  'frame-src *',
  'frame-src https:',
  'child-src https://vcc-na4.8x8.com/AGUI/',
  'default-src https://vcc-na4.8x8.com',
  "script-src 'self'",
])('sees that "%s" lets the platform through', policy => {
  expect(policyAllows(policy, 'frame-src', PLATFORM)).toBe(true);
});

it.each([
  "frame-src 'none'",
  "frame-src 'self'",
  'frame-src https://vcc-na5.8x8.com https://*.example.com',
  'frame-src *.na4.8x8.com',
  'frame-src http:',
  "frame-src 'self'; default-src *",
])('sees that "%s" does not', policy => {
  expect(policyAllows(policy, 'frame-src', PLATFORM)).toBe(false);
});

it("knows the page's own origin", () => {
  expect(policyAllows("frame-src 'self'", 'frame-src', 'https://crm.example/gateway')).toBe(true);
});
