import type { Issue } from '../../wire/errors';

/** The platform's cache is refreshed every ten seconds (Real-time statistics, "Overview"): asking sooner gives nothing new. */
export const FASTEST = 10_000;
const SLOWEST = 86_400_000;
/** The longest that a timer is set for: browsers take more than 24 days for nothing. */
export const LONGEST_TIMER = SLOWEST;
/** How often is enough where nobody is looking, and where the platform has failed several times. */
const SLOW = 60_000;

/** What a tab wants: a reading every so many milliseconds, while it is visible. */
export interface Interest {
  readonly every: number;
  readonly visible: boolean;
}

/** Milliseconds between two readings: what the most eager visible tab asks, and no more than once a minute where none is visible. */
export function intervalFor(interests: readonly Interest[]): number {
  const visible = interests.filter(interest => interest.visible);
  if (visible.length > 0) return Math.min(...visible.map(({ every }) => every));
  return Math.max(SLOW, Math.min(...interests.map(({ every }) => every)));
}

/** Milliseconds between two readings after so many failures in a row: doubled from the second on, up to a minute. */
export function slowedDown(interval: number, failures: number): number {
  return Math.max(interval, Math.min(SLOW, interval * 2 ** Math.max(0, failures - 1)));
}

export function checkEvery(every: unknown): Issue[] {
  if (typeof every === 'number' && every >= FASTEST && every <= SLOWEST) return [];
  const message = `every is ${String(every)}: give ${FASTEST} to ${SLOWEST} milliseconds; the platform has nothing new before ${FASTEST} are over.`;
  return [{ path: 'every', code: 'range', message }];
}
