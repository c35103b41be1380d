import { expect, it } from 'vitest';
import { readAnswer } from './answers';

it('tells the three kinds of success apart, in the documented words and in the reported ones', () => {
  expect(readAnswer(200, 'Status: success')).toBe('success');
  expect(readAnswer(200, 'Status: nothing to be modified')).toBe('nothing-changed');
  expect(readAnswer(200, 'success: active transaction does not exist')).toBe('nothing-changed');
  expect(readAnswer(200, 'Status: not enabled')).toBe('not-enabled');
  expect(readAnswer(200, '')).toBe('success');
});

it('does not take a sign-in page for an answer', () => {
  expect(() => readAnswer(200, '<!DOCTYPE html><form>Sign in</form>')).toThrow(/sign-in/);
});

it('names what each error status means', () => {
  const codes = [400, 401, 403, 404, 429, 500, 503, 302].map(status => {
    try {
      return readAnswer(status, 'no');
    } catch (error) {
      return (error as { code: string }).code;
    }
  });
  expect(codes).toEqual([
    'rejected',
    'unauthorized',
    'unauthorized',
    'not-found',
    'busy',
    'platform-failed',
    'busy',
    'bad-data',
  ]);
});
