import type { DesksideError } from '../../wire/errors';
import type { Ledger } from './ledger';
import type { Note } from './note';
import { type Action, effective, type Known, SETTLE, type Sending } from './reasons';
import { type Done, record, recordFailure } from './receipts';
import type { Sender } from './sender';

const RETRY_AFTER = [2_000, 4_000, 8_000, 15_000];
const RESUME_RETRIES = 3;
const RENEW_AFTER = 15_000;
/** A repeat that brings no news is written down this often. */
const NOTE_REPEATS = 300_000;
const RENEWED: readonly Known[] = ['settled', 'accepted', 'seen'];

/** The requests of one tab: what is under way, and what is sent again. */
export interface Requests {
  /** One request, journalled when its outcome is known. Never rejects: the error travels beside what was recorded. */
  transmit(action: Action): Promise<Done>;
  /**
   * Asks again for a pause that is old: outside a call, and until the customer answers, the platform ignores a pause and calls it a
   * success all the same, and the call may have begun since. What was known stays told meanwhile.
   */
  renew(): void;
  /** Settles with whatever is under way. */
  idle(): Promise<unknown>;
  /** Something is under way. */
  busy(): boolean;
  /** Sends nothing again. */
  stop(): void;
  end(): void;
}

/** `resume` is what a lost resume does again: it looks first whether somebody has a reason now. */
export function createRequests(
  ledger: Ledger,
  tab: string,
  send: Sender,
  note: Note,
  changed: () => void,
  resume: () => void,
): Requests {
  let underWay: Promise<unknown> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let echoTimer: ReturnType<typeof setTimeout> | undefined;
  /** What was last written down, and when. */
  let noted: { outcome: string; at: number } | undefined;

  async function transmit(action: Action, told?: Sending): Promise<Done> {
    stop();
    const previous = ledger.shared().last;
    const sending = {
      ...prepare(action, previous, ledger.endedAt),
      tab,
      ...(told && { known: told.known, carrier: told.carrier }),
    };
    const reasons = ledger.why();
    if (previous?.action !== action) ledger.failures = 0;
    ledger.last = sending;
    ledger.recovered = false;
    const answer = send(action);
    underWay = answer;
    changed();
    if (action === 'pause' && mayOvertake(previous, sending)) echoTimer = setTimeout(pauseAgain, SETTLE);
    let failure: { error: unknown } | undefined;
    try {
      record(sending, await answer);
    } catch (error) {
      failure = { error };
      recordFailure(sending, error as Partial<DesksideError>);
    }
    // What the agent saw stays seen until an answer says otherwise.
    if (told?.known === 'seen' && RENEWED.includes(sending.known)) sending.known = 'seen';
    sending.done = Date.now();
    if (underWay === answer) underWay = undefined;
    writeDown(sending, reasons, previous?.action === action);
    if (ledger.last === sending) retryLater(sending);
    // A pause that was sent while this resume was under way may have been overtaken by it.
    else if (action === 'resume') pauseAgain();
    changed();
    return { sending, ...failure };
  }

  function writeDown({ action, at, known, carrier, detail }: Sending, why: string, isRepeat: boolean): void {
    const outcome = [why, known, detail].join();
    if (isRepeat && noted?.outcome === outcome && at - noted.at < NOTE_REPEATS) return;
    noted = { outcome, at };
    note(action, { at: new Date(at).toISOString(), why, known, carrier, detail });
  }

  function renew(): void {
    const { last } = ledger.shared();
    // What somebody saw after a window was opened for it would open another.
    if (last?.action !== 'pause' || !RENEWED.includes(last.known) || last.carrier === 'popup') return;
    if (Date.now() - last.at >= RENEW_AFTER && underWay === undefined) void transmit('pause', last);
  }

  function pauseAgain(): void {
    if (!ledger.destroyed && ledger.own().length > 0) void transmit('pause');
  }

  function retryLater({ action, known }: Sending): void {
    const doubtful = known === 'unknown' || known === 'failed' || (action === 'pause' && known === 'nothing-changed');
    ledger.failures = doubtful ? ledger.failures + 1 : 0;
    if (!doubtful || ledger.destroyed || (action === 'resume' && ledger.failures > RESUME_RETRIES)) return;
    const delay = RETRY_AFTER[Math.min(ledger.failures, RETRY_AFTER.length) - 1];
    retryTimer = setTimeout(() => {
      retryTimer = undefined;
      if (action === 'resume') resume();
      else pauseAgain();
    }, delay);
  }

  function stop(): void {
    clearTimeout(retryTimer);
    retryTimer = undefined;
  }

  return {
    transmit,
    renew,
    idle: () => Promise.allSettled([underWay]),
    busy: () => underWay !== undefined,
    stop,
    end() {
      stop();
      clearTimeout(echoTimer);
    },
  };
}

function prepare(action: Action, previous: Sending | undefined, endedAt: number): Sending {
  // Always later than what it answers and than the last call, also where the clock was set back.
  const at = Math.max(Date.now(), previous ? effective(previous) + 1 : 0, endedAt);
  const since = previous && (previous.action === 'pause' || action === 'resume') ? previous.since : at;
  return { action, at, since, known: 'sending', carrier: '', method: '' };
}

/** A page sent a resume as it went: it may still be on its way, and overtake the pause that is sent now. */
function mayOvertake(previous: Sending | undefined, { at }: Sending): boolean {
  return previous?.action === 'resume' && previous.done === undefined && at - previous.at < SETTLE;
}
