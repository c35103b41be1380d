import { LONGEST_TIMER } from './pace';

/** A leader may be so late, in milliseconds, before it is asked whether it is alive: its timers may be throttled. */
const SLACK = 1_000;
/** How long a leader has to answer. */
const ANSWER = 3_000;
/** Waited at random besides, so that of several tabs one takes over and the others hear of it. */
const SPREAD = 500;

export interface Patience {
  /** The leader was heard. The next sign of it is due in so many milliseconds. */
  heard(next: number): void;
  /** Asks at once. */
  ask(): void;
  stop(): void;
}

/** Watches over a leader: asks one that is late, and takes over from one that does not answer. */
export function createPatience(ask: () => void, takeOver: () => void): Patience {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (act: () => void, milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
  const askNow = () => {
    ask();
    later(takeOver, ANSWER + SPREAD * Math.random());
  };
  return {
    heard: next => later(askNow, Math.min(LONGEST_TIMER, Math.max(0, next) + SLACK)),
    ask: askNow,
    stop: () => clearTimeout(timer),
  };
}
