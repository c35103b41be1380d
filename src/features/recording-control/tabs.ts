import type { TabEntry } from './reasons';

/** How long a tab counts as alive on the strength of its last entry: until its lock is granted, or where there are no locks. */
const FRESH = 5_000;
const FRESH_WITHOUT_LOCKS = 90_000;
/** How long the next page of the same origin has to claim a pause that the last one left to it. */
const HAND_OVER = 15_000;
const PREFIX = 'deskside:recording:';
const ENDED = `${PREFIX}ended`;

export interface Tabs {
  readonly id: string;
  /** The other tabs' entries, as last read: the living, and those of pages that are just changing. */
  others(): readonly TabEntry[];
  /** When a call last ended, in any tab: milliseconds since the epoch. */
  callEndedAt(): number;
  endCall(at: number): void;
  /** Writes this tab's entry, or removes it. */
  write(entry: Omit<TabEntry, 'id' | 'at'> | undefined): void;
  /** Finds out who lives, and hands back (and forgets) the entries of pages that are gone. */
  refresh(): Promise<readonly TabEntry[]>;
  /** Takes over what a page that was left for this one wrote. */
  inherit(): readonly TabEntry[];
  /** `keepEntry`: it counts until the page goes, or until the next control of this page inherits it. */
  destroy(keepEntry: boolean): void;
}

/** What destroyed controls of this page left to its next one: how their locks end, by their ids. */
const orphaned = new Map<string, () => void>();

/**
 * The tabs of this origin, through `localStorage` (one key a tab, so that no write is lost) and Web Locks (a lock goes with its
 * page, also in a crash). Where storage is refused this tab is alone; where locks are refused, entries age.
 */
export function openTabs(onChange: () => void): Tabs {
  const id = Date.now().toString(36) + Math.random().toString(36).slice(2);
  const storage = findStorage();
  let release: (() => void) | undefined;
  let locks = globalThis.navigator?.locks as LockManager | undefined;
  let dead = new Set<string>();
  let written = '';
  let writtenAt = 0;

  function entries(): TabEntry[] {
    if (!storage) return [];
    return Object.keys(storage).flatMap(key => {
      if (!key.startsWith(PREFIX) || key === ENDED || key === PREFIX + id) return [];
      const entry = parseEntry(storage.getItem(key));
      return entry ? [entry] : [];
    });
  }

  function forget(gone: readonly TabEntry[]): readonly TabEntry[] {
    for (const entry of gone) storage?.removeItem(PREFIX + entry.id);
    return gone;
  }

  /** A lock is held only while there is something to say: one that is held keeps the page out of the back-forward cache. */
  function hold(): void {
    if (release || !locks || !storage) return;
    const released = new Promise<void>(resolve => {
      release = resolve;
    });
    locks
      .request(PREFIX + id, () => released)
      .catch(() => {
        locks = undefined;
      });
  }

  function letGo(): void {
    release?.();
    release = undefined;
  }

  const listen = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(PREFIX)) onChange();
  };
  if (storage) window.addEventListener('storage', listen);

  return {
    id,
    others: () => entries().filter(entry => !dead.has(entry.id)),
    callEndedAt() {
      const at = Number(storage?.getItem(ENDED) ?? 0);
      // A clock that was set back leaves an end that is yet to come: it says nothing of this call.
      return at <= Date.now() ? at : 0;
    },
    endCall: at => write(storage, ENDED, String(at)),
    write(entry) {
      if (entry) {
        if (entry.reasons.length > 0 || entry.last?.action === 'pause') hold();
        else letGo();
        // Only what is news, and a sign of life now and then: a write wakes every other tab.
        const text = JSON.stringify(entry);
        const now = Date.now();
        if (text === written && now - writtenAt < FRESH - 1_000) return;
        written = text;
        writtenAt = now;
        write(storage, PREFIX + id, JSON.stringify({ ...entry, id, at: now }));
      } else {
        written = '';
        storage?.removeItem(PREFIX + id);
        letGo();
      }
    },
    async refresh() {
      const held = await heldLocks(locks);
      const now = Date.now();
      const gone = entries().filter(({ id: other, at, leaving }) => {
        if (held?.has(other)) return false;
        return now - at > (leaving ? HAND_OVER : held ? FRESH : FRESH_WITHOUT_LOCKS);
      });
      dead = new Set(gone.map(entry => entry.id));
      return forget(gone);
    },
    inherit() {
      const left = entries().filter(entry => entry.leaving || orphaned.has(entry.id));
      for (const { id: other } of left) {
        orphaned.get(other)?.();
        orphaned.delete(other);
      }
      return forget(left);
    },
    destroy(keepEntry) {
      if (storage) window.removeEventListener('storage', listen);
      if (keepEntry) orphaned.set(id, letGo);
      else letGo();
    },
  };
}

/** `undefined` where nobody can say who lives. */
async function heldLocks(locks: LockManager | undefined): Promise<Set<string> | undefined> {
  try {
    const { held } = (await locks?.query()) ?? {};
    return held && new Set(held.map(({ name = '' }) => name.slice(PREFIX.length)));
  } catch {
    return undefined;
  }
}

/** Reading `localStorage` throws where storage is refused; writing throws where it is full. Both leave this tab alone. */
function findStorage(): Storage | undefined {
  try {
    const storage = globalThis.window?.localStorage;
    storage?.removeItem(PREFIX);
    return storage;
  } catch {
    return undefined;
  }
}

function write(storage: Storage | undefined, key: string, text: string): void {
  try {
    storage?.setItem(key, text);
  } catch {
    storage?.removeItem(key);
  }
}

/** The store is the page's, not ours: what does not look like an entry is none. */
function parseEntry(text: string | null): TabEntry | undefined {
  try {
    const entry = JSON.parse(text ?? '') as TabEntry;
    return typeof entry.id === 'string' && Number.isFinite(entry.at) && Array.isArray(entry.reasons)
      ? entry
      : undefined;
  } catch {
    return undefined;
  }
}
