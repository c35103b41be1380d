import type { Ledger } from './ledger';
import type { Note } from './note';
import type { TabEntry } from './reasons';

/**
 * Takes over what pages that are gone left behind: a pause, or a resume of which no sign came (Firefox loses some of the last requests of
 * a page). Returns whether there is something to settle.
 */
export function adopt(gone: readonly TabEntry[], ledger: Ledger, note: Note): boolean {
  let found = false;
  for (const { last: left, leaving, reasons } of gone) {
    if (!left || left.at < ledger.endedAt || (left.action === 'resume' && left.done !== undefined)) continue;
    const { action, carrier, at, done } = left;
    const why = reasons.map(({ text }) => text).join('; ');
    if (done === undefined) left.known = 'unknown';
    // A resume was written down as the page went.
    if (done === undefined && action === 'pause') {
      const detail = 'The page went before a sign of the answer.';
      note('pause', { at: new Date(at).toISOString(), why, carrier, known: 'unknown', detail });
    }
    found = true;
    if (!ledger.last || ledger.last.at < at) ledger.last = left;
    if (!leaving && action === 'pause') ledger.recovered = true;
    note(leaving ? 'carried over' : 'recovered', { known: left.known, carrier, why });
  }
  return found;
}
