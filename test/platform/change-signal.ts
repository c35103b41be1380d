/** Tells whoever waits that something changed; changes that come together are told once. */
export interface ChangeSignal {
  notify(): void;
  /** Resolves a moment after the next change, when the wait is over, or when the one who waits has gone. */
  next(gone: AbortSignal, timeout?: number): Promise<void>;
}

const TOGETHER = 15;

export function changeSignal(): ChangeSignal {
  const waiting = new Set<() => void>();
  let planned: NodeJS.Timeout | undefined;
  return {
    notify() {
      if (planned !== undefined) return;
      planned = setTimeout(() => {
        planned = undefined;
        for (const wake of [...waiting]) wake();
      }, TOGETHER);
    },
    next(gone, timeout) {
      return new Promise(resolve => {
        const timer = timeout === undefined ? undefined : setTimeout(wake, timeout);
        function wake() {
          clearTimeout(timer);
          waiting.delete(wake);
          gone.removeEventListener('abort', wake);
          resolve();
        }
        waiting.add(wake);
        gone.addEventListener('abort', wake);
        if (gone.aborted) wake();
      });
    },
  };
}
