import { throwIssues } from '../../wire/errors';
import { abortedError } from '../../wire/wait';
import type { Hub } from './hub';
import { createMailbox } from './mailbox';
import { checkEvery, FASTEST } from './pace';
import { type Known, type RealtimeSnapshot, snapshotOf, staleAfter } from './snapshot';

export interface WatchOptions {
  /** Milliseconds between two readings, at least and unless told 10,000: the platform's cache is refreshed that often. */
  readonly every?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type Watch = (options?: WatchOptions) => AsyncIterable<RealtimeSnapshot>;

/** Each loop over what it returns watches anew, and ends with the loop. */
export function createWatch(hub: Hub): Watch {
  return ({ every = FASTEST, signal } = {}) => {
    throwIssues(checkEvery(every));
    return { [Symbol.asyncIterator]: () => iterate(hub, every, signal) };
  };
}

/** Written by hand: a generator that waits for a reading could not be ended before it comes. */
function iterate(hub: Hub, every: number, signal: AbortSignal | undefined): AsyncIterator<RealtimeSnapshot, undefined> {
  const mailbox = createMailbox<RealtimeSnapshot>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leave: (() => void) | undefined;

  const know = (known: Known) => {
    clearTimeout(timer);
    const snapshot = snapshotOf(known, every, Date.now());
    if (snapshot === undefined) return;
    mailbox.put(snapshot);
    if (known.reading === undefined || snapshot.stale) return;
    timer = setTimeout(() => know(known), staleAfter(known.reading, every) + 1 - Date.now());
  };
  const stop = () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    leave?.();
  };
  const fail = (error: unknown) => {
    stop();
    mailbox.fail(error);
  };
  const abort = () => fail(abortedError(signal!));
  const begin = () => {
    leave = () => undefined;
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort, { once: true });
    leave = hub.subscribe({ every, know, fail });
  };

  return {
    next() {
      if (leave === undefined) begin();
      return mailbox.take();
    },
    async return() {
      leave ??= () => undefined;
      stop();
      mailbox.end();
      return { done: true, value: undefined };
    },
  };
}
