import type { Interest } from './pace';

/** What the other tabs want, as a leader hears it. */
export interface Interests {
  heard(tab: string, interest: Interest): void;
  left(tab: string): void;
  all(): Interest[];
  /** A new reading begins: a tab that has not been heard since the one before last is gone. */
  next(): void;
}

export function createInterests(): Interests {
  let before = new Map<string, Interest>();
  let lately = new Map<string, Interest>();
  return {
    heard: (tab, interest) => void lately.set(tab, interest),
    left(tab) {
      before.delete(tab);
      lately.delete(tab);
    },
    all: () => [...new Map([...before, ...lately]).values()],
    next() {
      before = lately;
      lately = new Map();
    },
  };
}
