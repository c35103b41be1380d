import { createStore, delMany, entries, keys, set } from 'idb-keyval';
import type { JournalEntry, JournalStore } from './journal';

/** How many entries are kept: about a month of an agent who takes forty card payments a day. */
export const JOURNAL_LIMIT = 5_000;
/** How many writes go by before the oldest entries are looked for. */
const TRIM_EVERY = 50;

/** IndexedDB, one record an entry; keys begin with the time, so their order is the order of events. Rejects where refused. */
export function openJournalStore(name = 'deskside-recording', limit = JOURNAL_LIMIT): JournalStore {
  const store = createStore(name, 'journal');
  let writes = 0;
  return {
    async add(key, entry) {
      await set(key, entry, store);
      if (writes % TRIM_EVERY === 0) {
        const all = await keys(store);
        if (all.length > limit) await delMany(all.slice(0, all.length - limit), store);
      }
      writes += 1;
    },
    read: async () => (await entries<string, JournalEntry>(store)).map(([, entry]) => entry),
  };
}
