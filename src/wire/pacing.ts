import { abortedError, throwIfAborted, wait } from './wait';

interface Waiting {
  readonly start: () => void;
}

/**
 * The way to one host, shared by every client of this page or process that talks to it: so many requests at a time, and
 * nobody starts while the host has asked everybody to come back later.
 */
export interface Lane {
  /** Waits for a free place and for the host's pause to end; resolves with the function that gives the place back. */
  enter(limit: number, signal?: AbortSignal): Promise<() => void>;
  /** The host asked for quiet until this moment, in milliseconds since the epoch. */
  quietUntil(time: number): void;
}

export function createLane(onIdle: () => void = () => undefined): Lane {
  let running = 0;
  let quiet = 0;
  const line: Waiting[] = [];

  const leave = () => {
    running -= 1;
    line.shift()?.start();
    if (running === 0 && line.length === 0) onIdle();
  };

  const place = (limit: number, signal: AbortSignal | undefined): Promise<void> => {
    if (running < limit) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const stop = () => {
        line.splice(line.indexOf(waiting), 1);
        if (signal !== undefined) reject(abortedError(signal));
      };
      const waiting: Waiting = {
        start: () => {
          signal?.removeEventListener('abort', stop);
          running += 1;
          resolve();
        },
      };
      line.push(waiting);
      signal?.addEventListener('abort', stop, { once: true });
    });
  };

  return {
    async enter(limit, signal) {
      throwIfAborted(signal);
      await place(limit, signal);
      try {
        while (quiet > Date.now()) await wait(quiet - Date.now(), signal);
      } catch (error) {
        leave();
        throw error;
      }
      let left = false;
      return () => {
        if (left) return;
        left = true;
        leave();
      };
    },
    quietUntil(time) {
      quiet = Math.max(quiet, time);
    },
  };
}

const lanes = new Map<string, Lane>();

/** The lane of a host (`https://vcc-na4.8x8.com`), or of this page's own gateway (any other text). */
export function laneOf(host: string): Lane {
  let lane = lanes.get(host);
  if (lane === undefined) {
    lane = createLane();
    lanes.set(host, lane);
  }
  return lane;
}
