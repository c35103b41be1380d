/** How long the same number is the same call, in milliseconds. */
export const SAME_CALL = 2000;

/** What stands between a double click and a second call. */
export interface Once {
  /**
   * Runs `act` unless the same `key` was run within the last two seconds: in this tab its result is given again, in another tab of the
   * same site `elsewhere` is called instead. A run that rejects sent nothing, so its key is free at once.
   */
  run<T>(key: string, act: () => Promise<T>, elsewhere: () => T): Promise<T>;
  /** Frees every key and ends every timer. */
  destroy(): void;
}

export function createOnce(): Once {
  const under = new Map<string, { result: Promise<unknown>; free: () => void }>();

  const run = <T>(key: string, act: () => Promise<T>, elsewhere: () => T): Promise<T> => {
    const known = under.get(key);
    if (known) return known.result as Promise<T>;
    const free = () => {
      clearTimeout(timer);
      under.delete(key);
      release();
    };
    const timer = setTimeout(free, SAME_CALL);
    const { promise: freed, resolve: release } = deferred();
    const result = takeLock(`deskside:dial:${key}`, freed).then(taken => (taken ? act() : elsewhere()));
    result.catch(free);
    under.set(key, { result, free });
    return result;
  };

  return {
    run,
    destroy() {
      for (const { free } of [...under.values()]) free();
    },
  };
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let settle: (() => void) | undefined;
  const promise = new Promise<void>(resolve => {
    settle = resolve;
  });
  return { promise, resolve: () => settle?.() };
}

/** Holds a lock that every tab of this site sees until `freed`. Where locks are missing or refused, the tab is on its own. */
function takeLock(name: string, freed: Promise<void>): Promise<boolean> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (!locks) return Promise.resolve(true);
  return new Promise(resolve => {
    locks
      .request(name, { ifAvailable: true }, lock => {
        resolve(lock !== null);
        return lock ? freed : undefined;
      })
      .catch(() => resolve(true));
  });
}
