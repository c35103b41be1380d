/** One line of the audit trail. Flat, so that it can be read as a table. It never holds a token or what was typed. */
export interface JournalEntry {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** What happened: `pause`, `resume`, `seen`, `alarm`, … */
  readonly event: string;
  /** The reasons at that time. */
  readonly why: string;
  readonly carrier?: string | undefined;
  /** What was known of the outcome. */
  readonly known?: string | undefined;
  readonly detail?: string | undefined;
  /** Who, as the page names the agent. */
  readonly agent?: string | undefined;
  readonly page?: string | undefined;
}

/** Where entries survive the page. Loaded on demand. */
export interface JournalStore {
  add(key: string, entry: JournalEntry): Promise<void>;
  read(): Promise<JournalEntry[]>;
}

export interface Journal {
  /** An entry of the same time and `id` takes the place of the first. Without an `id` each entry is another. */
  add(entry: JournalEntry, id?: string): void;
  /** Oldest first. Where storage is refused, those of this page alone. */
  entries(): Promise<JournalEntry[]>;
  /** The same as CSV with a header line (RFC 4180, UTF-8). */
  csv(): Promise<string>;
}

const COLUMNS = ['at', 'event', 'why', 'carrier', 'known', 'detail', 'agent', 'page'] as const;
const MEMORY_LIMIT = 500;

/** A journal in `store`, which is loaded with the first entry, and in memory where the store is refused. */
export function createJournal(
  load: () => Promise<JournalStore> = async () => (await import('./journal-store')).openJournalStore(),
): Journal {
  const memory: JournalEntry[] = [];
  let loading: Promise<JournalStore> | undefined;
  let count = 0;
  let refused = false;
  const seed = Math.random().toString(36).slice(2, 8);

  const store = () => {
    loading ??= load();
    return loading;
  };
  const entries = async () => {
    if (refused) return [...memory];
    try {
      return await (await store()).read();
    } catch {
      refused = true;
      return [...memory];
    }
  };
  return {
    add(entry, id) {
      memory.push(entry);
      if (memory.length > MEMORY_LIMIT) memory.shift();
      count += 1;
      const key = `${entry.at} ${id ?? `${seed} ${String(count).padStart(6, '0')}`}`;
      if (refused) return;
      store()
        .then(opened => opened.add(key, entry))
        .catch(() => {
          refused = true;
        });
    },
    entries,
    csv: async () =>
      [COLUMNS, ...(await entries()).map(entry => COLUMNS.map(name => entry[name] ?? ''))]
        .map(cells => `${cells.map(csvCell).join(',')}\r\n`)
        .join(''),
  };
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
