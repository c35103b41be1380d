import { noteLastResume } from './leave';
import type { Ledger } from './ledger';
import type { Note } from './note';
import { DOUBTFUL, type Sending, type TabEntry } from './reasons';

/**
 * Takes over what pages that are gone left behind: a pause, or a resume that failed or of which no sign came (Firefox loses some of the last
 * requests of a page). What such a page could not write down itself is written down here. Returns whether there is something to settle.
 */
export function adopt(gone: readonly TabEntry[], ledger: Ledger, note: Note): boolean {
  let found = false;
  for (const entry of gone) {
    const { last: left, leaving } = entry;
    if (!left || left.at < ledger.endedAt) continue;
    const why = entry.why ?? entry.reasons.map(({ text }) => text).join('; ');
    noteCut(left.action === 'pause' ? left : entry.cut, why, note);
    if (entry.why !== undefined) noteLastResume(left, entry.id, why, note);
    const isKnown = left.done !== undefined && !(left.action === 'resume' && DOUBTFUL.includes(left.known));
    if (isKnown && left.action === 'resume') continue;
    const last = isKnown ? left : { ...left, known: 'unknown' as const, done: undefined };
    found = true;
    if (!ledger.last || ledger.last.at < last.at) {
      ledger.last = last;
      ledger.recovered ||= !leaving && last.action === 'pause';
    }
    note(leaving ? 'carried over' : 'recovered', { known: last.known, carrier: last.carrier, why });
  }
  return found;
}

function noteCut(pause: Sending | undefined, why: string, note: Note): void {
  if (!pause || pause.done !== undefined) return;
  const { at, carrier } = pause;
  const detail = 'The page went before a sign of the answer.';
  note('pause', { at: new Date(at).toISOString(), why, carrier, known: 'unknown', detail });
}
