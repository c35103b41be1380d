import { expect, it } from 'vitest';
import { intervalFor, slowedDown } from './pace';

const seen = (every: number) => ({ every, visible: true });
const hidden = (every: number) => ({ every, visible: false });

it.each([
  [[seen(10_000)], 10_000],
  [[seen(30_000), seen(20_000)], 20_000],
  [[seen(30_000), hidden(10_000)], 30_000],
  [[hidden(10_000)], 60_000],
  [[hidden(600_000), hidden(300_000)], 300_000],
  [[hidden(600_000), hidden(10_000)], 60_000],
])('keeps the pace of the most eager tab that is seen, and a minute where none is: %j', (interests, interval) => {
  expect(intervalFor(interests)).toBe(interval);
});

it.each([
  [10_000, 0, 10_000],
  [10_000, 1, 10_000],
  [10_000, 2, 20_000],
  [10_000, 4, 60_000],
  [10_000, 1000, 60_000],
  [300_000, 5, 300_000],
])('waits %i ms after %i failures for %i', (interval, failures, waited) => {
  expect(slowedDown(interval, failures)).toBe(waited);
});
