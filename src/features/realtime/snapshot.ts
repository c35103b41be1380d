import type { DesksideError } from '../../wire/errors';
import type { RealtimeAgent, RealtimeQueue } from './client';

/** What one reading of the platform gave. */
export interface Reading {
  readonly agents: readonly RealtimeAgent[];
  readonly queues: readonly RealtimeQueue[];
  readonly at: Date;
}

/** What a page knows: its last reading, and why there is no newer one. */
export interface Known {
  readonly reading?: Reading | undefined;
  readonly error?: DesksideError | undefined;
}

/**
 * All agents and queues, and how far they can be trusted. `at` is when they came; the platform's own cache may be ten seconds
 * older. `stale` is true when the last attempt failed (then `error` says why) or when `at` is more than two periods ago.
 * While nothing has been read at all, `at` is `null`, the lists are empty and `error` is there: that is no empty contact centre.
 */
export type RealtimeSnapshot =
  | (Reading & { readonly stale: boolean; readonly error?: DesksideError })
  | {
      readonly agents: readonly [];
      readonly queues: readonly [];
      readonly at: null;
      readonly stale: true;
      readonly error: DesksideError;
    };

/** Milliseconds since the epoch after which a reading is stale for somebody who wants one every `every` milliseconds. */
export function staleAfter({ at }: Reading, every: number): number {
  return at.getTime() + 2 * every;
}

/** Undefined while there is neither a reading nor an error to show. */
export function snapshotOf({ reading, error }: Known, every: number, now: number): RealtimeSnapshot | undefined {
  if (reading !== undefined) {
    const stale = error !== undefined || now > staleAfter(reading, every);
    return { ...reading, stale, ...(error === undefined ? {} : { error }) };
  }
  return error && { agents: [], queues: [], at: null, stale: true, error };
}
