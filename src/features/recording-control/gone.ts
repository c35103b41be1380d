import type { Ledger } from './ledger';
import type { Note } from './note';
import type { TabEntry } from './reasons';

/** Takes over what pages that are gone left behind. Returns whether a pause was among it. */
export function adopt(gone: readonly TabEntry[], ledger: Ledger, note: Note): boolean {
  let found = false;
  for (const { last: left, leaving, reasons } of gone) {
    if (left?.action !== 'pause' || left.at < ledger.endedAt) continue;
    const { carrier, at, done } = left;
    const why = reasons.map(({ text }) => text).join('; ');
    if (done === undefined) {
      left.known = 'unknown';
      const detail = 'The page went before a sign of the answer.';
      note('pause', { at: new Date(at).toISOString(), why, carrier, known: 'unknown', detail });
    }
    found = true;
    if (!ledger.last || ledger.last.at < at) ledger.last = left;
    if (!leaving) ledger.recovered = true;
    note(leaving ? 'carried over' : 'recovered', { known: left.known, carrier, why });
  }
  return found;
}
