import type { PlatformClock } from './platform.js';

/** A clock that stands still until it is told to move. */
export interface DrivenClock extends PlatformClock {
  /** Sets the time: milliseconds since the epoch. */
  set(now: number): void;
  /** Moves the time on, or back, by so many milliseconds. */
  advance(milliseconds: number): void;
}

export function createDrivenClock(start: number): DrivenClock {
  let time = start;
  return {
    now: () => time,
    set(now) {
      time = now;
    },
    advance(milliseconds) {
      time += milliseconds;
    },
  };
}

/** A clock that runs with the machine's and can be moved besides. */
export function createShiftedClock(): DrivenClock {
  let shift = 0;
  return {
    now: () => Date.now() + shift,
    set(now) {
      shift = now - Date.now();
    },
    advance(milliseconds) {
      shift += milliseconds;
    },
  };
}

export function isDriven(clock: PlatformClock): clock is DrivenClock {
  return 'set' in clock && 'advance' in clock;
}
