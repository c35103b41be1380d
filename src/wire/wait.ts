import { DesksideError } from './errors';

/** The error for a call that its caller stopped. */
export function abortedError(signal: AbortSignal): DesksideError {
  return new DesksideError('aborted', 'The call was stopped by its caller.', { cause: signal.reason });
}

/** Throws `aborted` when the caller has already stopped the call. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortedError(signal);
}

/** Resolves after `milliseconds`; rejects with `aborted` as soon as the signal says so, and leaves no timer behind. */
export function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(abortedError(signal));
      return;
    }
    const stop = () => {
      clearTimeout(timer);
      if (signal !== undefined) reject(abortedError(signal));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
