import type { Ledger } from './ledger';
import type { Note } from './note';
import { effective, mergeTabs, type Sending } from './reasons';
import { record } from './receipts';
import type { Sender } from './sender';
import type { Tabs } from './tabs';

/**
 * What is left to the other tabs, to the next page of this origin or to the platform as the page goes. The pause stays with a tab
 * that holds a reason; a page that follows settles it; otherwise the resume goes out in the way that outlives the page.
 */
export function leavePage(ledger: Ledger, tabs: Tabs, send: Sender, note: Note, sameOrigin: boolean): void {
  const mine = ledger.own();
  ledger.away = true;
  ledger.wishes.clear();
  const { last } = ledger;
  const without = [{ id: '', at: 0, reasons: [], last }, ...tabs.others()];
  const { reasons, last: latest } = mergeTabs(without, ledger.endedAt);
  // A resume under way in a frame is lost with the page.
  const standing = last && (last.action === 'pause' || last.known === 'sending');
  if (!last || !standing || reasons.length > 0 || (latest !== last && latest?.action === 'resume')) {
    ledger.last = undefined;
    tabs.write(undefined);
  } else if (sameOrigin) {
    tabs.write({ reasons: mine, last, leaving: true });
  } else {
    ledger.last = resumeAsItGoes(last, tabs, send, note);
  }
}

function resumeAsItGoes(last: Sending, tabs: Tabs, send: Sender, note: Note): Sending {
  const { since, method } = last;
  const at = Math.max(Date.now(), effective(last) + 1);
  const sending: Sending = { action: 'resume', at, since, known: 'sent', carrier: 'keepalive', method };
  note('resume', { known: 'sent', carrier: 'keepalive', detail: 'Sent as the page went.' });
  // Left as unsettled: where the browser loses the request, the next page sends it again.
  tabs.write({ reasons: [], last: sending, leaving: true });
  send('resume', true).then(
    answer => {
      record(sending, answer);
      if (sending.known === 'unknown') return;
      sending.done = Date.now();
      tabs.write(undefined);
    },
    () => {
      sending.known = 'failed';
    },
  );
  return sending;
}
