import type { Ledger } from './ledger';
import type { Note } from './note';
import { DOUBTFUL, effective, mergeTabs, type Sending } from './reasons';
import { record } from './receipts';
import type { Sender } from './sender';
import type { Tabs } from './tabs';

/**
 * What is left to the other tabs, to the next page of this origin or to the platform as the page goes. The pause stays with a tab
 * that holds a reason; a page that follows settles it; otherwise the resume goes out in the way that outlives the page.
 */
export function leavePage(ledger: Ledger, tabs: Tabs, send: Sender, note: Note, sameOrigin: boolean): void {
  const mine = ledger.own();
  const why = ledger.why();
  ledger.away = true;
  ledger.wishes.clear();
  const { last } = ledger;
  const without = [{ id: '', at: 0, reasons: [], last }, ...tabs.others()];
  const { reasons, last: latest } = mergeTabs(without, ledger.endedAt);
  // A resume under way in a frame is lost with the page, and one that failed is not sent again by it.
  const standing = last && (last.action === 'pause' || last.known === 'sending' || DOUBTFUL.includes(last.known));
  if (!last || !standing || reasons.length > 0 || (latest !== last && latest?.action === 'resume')) {
    ledger.last = undefined;
    tabs.write(undefined);
  } else if (sameOrigin) {
    tabs.write({ reasons: mine, last, leaving: true });
  } else {
    ledger.last = resumeAsItGoes(last, why, tabs, send, note);
  }
}

/** What is left tells the next page to write the resume down, and to send it again where the browser lost it. */
function resumeAsItGoes(last: Sending, why: string, tabs: Tabs, send: Sender, note: Note): Sending {
  const { since, method } = last;
  const at = Math.max(Date.now(), effective(last) + 1);
  const sending: Sending = { action: 'resume', tab: tabs.id, at, since, known: 'sent', carrier: 'keepalive', method };
  const cut = last.action === 'pause' && last.done === undefined ? last : undefined;
  const leaveWord = () => tabs.write({ reasons: [], last: sending, leaving: true, why, cut });
  leaveWord();
  noteLastResume(sending, tabs.id, why, note);
  send('resume', true).then(
    answer => {
      record(sending, answer);
      if (sending.known === 'unknown') return;
      sending.done = Date.now();
      leaveWord();
    },
    () => {
      sending.known = 'failed';
    },
  );
  return sending;
}

/** The page's own line mostly dies with it: the next page writes it again, under the same id. */
export function noteLastResume({ at, known, carrier }: Sending, tab: string, why: string, note: Note): void {
  const detail = 'Sent as the page went.';
  note('resume', { at: new Date(at).toISOString(), why, known, carrier, detail }, `leaving ${tab}`);
}
