import { mergeTabs, type Sending, type Shared, type StoredReason } from './reasons';
import type { Tabs } from './tabs';

/** What this tab holds, wants and knows. The only thing that the parts of a control share and change. */
export interface Ledger {
  /** Reasons that live on something; each ends by its own undo. */
  readonly held: Set<StoredReason>;
  /** Wishes made by hand, by what they were called. */
  readonly wishes: Map<string, StoredReason>;
  /** The last request that this tab answers for, its own or one that it took over. */
  last: Sending | undefined;
  /** How many times in a row a request came to nothing. */
  failures: number;
  /** When a call last ended here: milliseconds since the epoch. What is older is over. */
  endedAt: number;
  /** When a call ended while a field held the pause: whoever works on there may be in the next call. */
  lookAgain: number;
  /** A pause was found that a page left behind, and nothing was sent since. */
  recovered: boolean;
  /** The page is leaving, or in the back-forward cache. */
  away: boolean;
  destroyed: boolean;
  own(): StoredReason[];
  /** One view of all tabs. */
  shared(): Shared;
  /** The living reasons of all tabs, in words. */
  why(): string;
}

export function createLedger(tabs: Tabs): Ledger {
  const ledger: Ledger = {
    held: new Set(),
    wishes: new Map(),
    last: undefined,
    failures: 0,
    endedAt: tabs.callEndedAt(),
    lookAgain: 0,
    recovered: false,
    away: false,
    destroyed: false,
    own: () => [...ledger.held, ...ledger.wishes.values()],
    shared: () =>
      mergeTabs([{ id: '', at: 0, reasons: ledger.own(), last: ledger.last }, ...tabs.others()], ledger.endedAt),
    why: () =>
      ledger
        .shared()
        .reasons.map(({ text }) => text)
        .join('; '),
  };
  return ledger;
}
