import type { Journal, JournalEntry } from '../../session/journal';
import type { Ledger } from './ledger';

/** Writes one line of the audit trail. A line of the same time and `id` takes the place of the first. */
export type Note = (event: string, fields?: Partial<JournalEntry>, id?: string) => void;

export function createNote(journal: Journal, ledger: Ledger, agent: string | undefined): Note {
  return (event, fields = {}, id?) => {
    // The path alone: an address's query can hold what the customer said.
    const page = globalThis.location?.pathname;
    journal.add({ at: new Date().toISOString(), event, why: ledger.why(), agent, page, ...fields }, id);
  };
}
