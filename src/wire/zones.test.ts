import { expect, it } from 'vitest';
import { knownZone } from './zones';

it.each([
  ['Europe/London', 'Europe/London'],
  ['PST8DT', 'America/Los_Angeles'],
  ['CST6DT', 'America/Chicago'],
  ['GMT+8', 'Etc/GMT-8'],
  ['UTC-05:00', 'Etc/GMT+5'],
  ['Mars/Olympus', undefined],
  ['XST8DT', undefined],
  ['GMT+25', undefined],
  ['', undefined],
])('knows %j as %s', (name, zone) => {
  expect(knownZone(name)).toBe(zone);
});
