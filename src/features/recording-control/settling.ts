import { adopt } from './gone';
import type { Ledger } from './ledger';
import type { Note } from './note';
import { DOUBTFUL, NOT_IN_FORCE, type Sending } from './reasons';
import type { Done } from './receipts';
import type { Requests } from './requests';
import type { Tabs } from './tabs';

/** Brings what was sent into line with what the tabs want. */
export interface Settling {
  /** A pause never waits; a resume waits for `delay`. `claimed`: a reason is new here. */
  reconcile(delay?: number, claimed?: boolean): void;
  /** Sends the resume, if after everything under way still nobody has a reason. `asked`: also where nothing is outstanding. */
  settle(asked?: boolean): Promise<Done | undefined>;
  /** Waits no longer for the end of the grace. */
  stop(): void;
}

export function createSettling(
  ledger: Ledger,
  tabs: Tabs,
  requests: Requests,
  note: Note,
  grace: number,
  publish: () => void,
): Settling {
  let graceTimer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<Done | undefined> | undefined;

  function stop(): void {
    clearTimeout(graceTimer);
    graceTimer = undefined;
  }

  function reconcile(delay = grace, claimed = false): void {
    if (ledger.destroyed || ledger.away) return;
    if (ledger.shared().reasons.length > 0) claim(claimed);
    else if (isOutstanding(ledger.last) && graceTimer === undefined) {
      graceTimer = setTimeout(() => {
        graceTimer = undefined;
        void settle();
      }, delay);
    }
    publish();
  }

  function claim(isNew: boolean): void {
    stop();
    if (ledger.own().length === 0) return;
    const { last } = ledger.shared();
    const mustSend = last && ((isNew && NOT_IN_FORCE.includes(last.known)) || isOrphan(last));
    if (last?.action !== 'pause' || (mustSend && !requests.busy())) void requests.transmit('pause');
    // Whoever holds a reason knows of the pause, so that the tab that sent it can go.
    else ledger.last = last;
  }

  /** Nothing is known to be paused, and whoever would send the pause again is gone. */
  function isOrphan({ tab, known }: Sending): boolean {
    if (known !== 'sending' && !NOT_IN_FORCE.includes(known)) return false;
    return tab !== tabs.id && !tabs.others().some(({ id }) => id === tab);
  }

  /** One at a time: who asks while a resume is on its way shares it. */
  async function settle(asked = false): Promise<Done | undefined> {
    while (underWay) {
      const shared = await underWay;
      if (shared) return shared;
    }
    underWay = settleNow(asked);
    try {
      return await underWay;
    } finally {
      underWay = undefined;
    }
  }

  async function settleNow(asked: boolean): Promise<Done | undefined> {
    await requests.idle();
    adopt(await tabs.refresh(), ledger, note);
    const { reasons, last } = ledger.shared();
    if (ledger.destroyed) return undefined;
    const resumedElsewhere = last !== ledger.last && last?.action === 'resume';
    if (reasons.length > 0 || resumedElsewhere) {
      // A tab without a reason leaves the pause to those that have one.
      if (reasons.length === 0 || ledger.own().length === 0) ledger.last = undefined;
      publish();
      return undefined;
    }
    const standing = last && (last.action === 'pause' || DOUBTFUL.includes(last.known));
    return standing || asked ? requests.transmit('resume') : undefined;
  }

  return { reconcile, settle, stop };
}

/** A pause, or a resume that a page left behind and of which nobody knows whether it got through. */
function isOutstanding(last: Sending | undefined): boolean {
  return last?.action === 'pause' || (last !== undefined && last.done === undefined && DOUBTFUL.includes(last.known));
}
