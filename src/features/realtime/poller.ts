import { DesksideError, isDesksideError } from '../../wire/errors';
import { LONGEST_TIMER } from './pace';
import type { Reading } from './snapshot';

export interface PollerOptions {
  read(signal: AbortSignal): Promise<Reading>;
  /** When the next reading may begin, in milliseconds since the epoch. */
  due(): number;
  started(): void;
  succeeded(reading: Reading): void;
  failed(error: DesksideError): void;
}

export interface Poller {
  start(): void;
  /** Looks again when the next reading is due: something that decides it has changed. */
  plan(): void;
  /** Stops a reading that is on its way, too. */
  stop(): void;
}

/** Reads again and again, one reading at a time. */
export function createPoller(options: PollerOptions): Poller {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let reading: AbortController | undefined;

  const plan = () => {
    clearTimeout(timer);
    if (!running || reading !== undefined) return;
    timer = setTimeout(act, Math.min(LONGEST_TIMER, Math.max(0, options.due() - Date.now())));
  };
  const act = () => {
    // Timers of browsers may fire a little early, and very long ones are set in steps.
    if (options.due() > Date.now()) return plan();
    void poll();
  };
  const poll = async () => {
    const mine = new AbortController();
    reading = mine;
    options.started();
    const tell = await options.read(mine.signal).then(
      result => () => options.succeeded(result),
      (error: unknown) => () => options.failed(asDesksideError(error)),
    );
    if (reading !== mine) return;
    reading = undefined;
    tell();
    plan();
  };

  return {
    start() {
      running = true;
      plan();
    },
    plan,
    stop() {
      running = false;
      clearTimeout(timer);
      reading?.abort();
      reading = undefined;
    },
  };
}

function asDesksideError(error: unknown): DesksideError {
  if (isDesksideError(error)) return error;
  return new DesksideError('bad-data', 'The real-time statistics cannot be read.', { cause: error });
}
