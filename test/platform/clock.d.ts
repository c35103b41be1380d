import type { PlatformClock } from './platform.js';
/** A clock that stands still until it is told to move. */
export interface DrivenClock extends PlatformClock {
    /** Sets the time: milliseconds since the epoch. */
    set(now: number): void;
    /** Moves the time on, or back, by so many milliseconds. */
    advance(milliseconds: number): void;
}
export declare function createDrivenClock(start: number): DrivenClock;
/** A clock that runs with the machine's and can be moved besides. */
export declare function createShiftedClock(): DrivenClock;
export declare function isDriven(clock: PlatformClock): clock is DrivenClock;
