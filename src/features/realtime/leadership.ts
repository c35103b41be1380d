export interface LeadershipEvents {
  gained(): void;
  /** Another tab took it. This one stands in line again. */
  lost(): void;
  /** The browser grants no locks here. */
  refused(): void;
}

export interface Leadership {
  /** Takes the lock from whoever holds it. */
  steal(): void;
  leave(): void;
}

/** Stands in line for the lock of that name, which one tab of the browser holds at a time. */
export function seekLeadership(locks: LockManager, name: string, on: LeadershipEvents): Leadership {
  let current: AbortController | undefined;
  let release: (() => void) | undefined;

  const request = async (steal: boolean) => {
    current?.abort();
    const mine = new AbortController();
    current = mine;
    // The lock may be granted in the instant in which the request is given up.
    const hold = () =>
      new Promise<void>(resolve => {
        if (mine.signal.aborted) return resolve();
        release = resolve;
        on.gained();
      });
    try {
      await locks.request(name, steal ? { steal } : { signal: mine.signal }, hold);
    } catch {
      if (mine.signal.aborted) return;
      if (release === undefined) return on.refused();
      release = undefined;
      on.lost();
      void request(false);
    }
  };

  void request(false);
  return {
    steal: () => void request(true),
    leave() {
      current?.abort();
      release?.();
      release = undefined;
    },
  };
}
