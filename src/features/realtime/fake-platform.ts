import { vi } from 'vitest';
import { DesksideError } from '../../wire/errors';
import { createHub } from './hub';
import type { Reading, RealtimeSnapshot } from './snapshot';
import type { Surroundings } from './surroundings';
import { createWatch, type WatchOptions } from './watch';

export const NAME = 'deskside:realtime:/contact-centre:';
export const START = Date.parse('2026-03-10T20:00:00Z');
export const NOTHING_LEFT = { channels: 0, locks: 0, listeners: 0 };

/** Lets so many milliseconds pass. */
export const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
export const reading = (queueSize = 0) =>
  ({
    agents: [{ agentId: '007', raw: { 'agent-id': '007' } }],
    queues: [{ queueSize }],
    at: new Date(),
  }) as never as Reading;

/** A platform that counts how often it was read, by whom, and when: seconds since the start. */
export function createPlatform() {
  const seen: { by: string; at: number }[] = [];
  let fault: (() => Promise<Reading>) | undefined;
  return {
    seen,
    times: () => seen.map(({ at }) => at),
    fail: (error: DesksideError | undefined) => {
      fault = error && (() => Promise.reject(error));
    },
    answer: (how: (() => Promise<Reading>) | undefined) => {
      fault = how;
    },
    reader: (by: string) => async () => {
      seen.push({ by, at: Math.round((Date.now() - START) / 1000) });
      return fault ? fault() : reading(seen.length);
    },
  };
}

export function openWatch(platform: ReturnType<typeof createPlatform>, by: string, surroundings?: () => Surroundings) {
  const watch = createWatch(createHub({ name: NAME, read: platform.reader(by), surroundings }));
  return (options?: WatchOptions) => follow(watch(options));
}

/** Reads to the end in the background, and keeps what came. */
export function follow(list: AsyncIterable<RealtimeSnapshot>) {
  const got: RealtimeSnapshot[] = [];
  const iterator = list[Symbol.asyncIterator]();
  const ended = (async () => {
    for (;;) {
      const { done, value } = await iterator.next();
      if (done) return undefined;
      got.push(value);
    }
  })().catch((error: unknown) => error);
  return { got, ended, stop: () => iterator.return!(), last: () => got.at(-1)! };
}

export const busy = (retryAfter?: number) =>
  Object.assign(new DesksideError('busy', 'The platform is busy.'), retryAfter === undefined ? {} : { retryAfter });
