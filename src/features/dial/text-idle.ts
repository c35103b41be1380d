/** Work that can stop at each `yield` and go on later. */
export type Work = Generator<undefined, void>;

export interface IdleQueue {
  add(work: Work): void;
  /** Drops all work; nothing runs afterwards. */
  end(): void;
}

/** The longest that a slice goes on before the page has its turn, in milliseconds. */
const SLICE = 4;
/** Work is done within this time even on a page that is never idle, in milliseconds. */
const PATIENCE = 1000;

/** Runs work in the page's idle time, in slices of a few milliseconds. */
export function createIdleQueue(onDone: () => void): IdleQueue {
  let queue: Work[] = [];
  let cancel: (() => void) | undefined;

  const slice = () => {
    cancel = undefined;
    const until = performance.now() + SLICE;
    do {
      if (queue[0]?.next().done) queue.shift();
    } while (queue.length > 0 && performance.now() < until);
    if (queue.length > 0) cancel = whenIdle(slice);
    else onDone();
  };

  return {
    add(work) {
      queue.push(work);
      cancel ??= whenIdle(slice);
    },
    end() {
      cancel?.();
      cancel = undefined;
      queue = [];
    },
  };
}

/** Safari has no idle callbacks. */
function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(act, { timeout: PATIENCE });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(act, 16);
  return () => clearTimeout(id);
}
