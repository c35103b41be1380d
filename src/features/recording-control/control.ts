import { createJournal } from '../../session/journal';
import { DesksideError } from '../../wire/errors';
import { createBoard } from './board';
import { watchExit } from './exit';
import { adopt } from './gone';
import { leavePage } from './leave';
import { createLedger } from './ledger';
import { createNote } from './note';
import { type Protection, protectTarget } from './protect';
import { DOUBTFUL, HAND, type ReasonKind, SETTLE, type StoredReason } from './reasons';
import { claim, toReceipt } from './receipts';
import { createRequests } from './requests';
import { createSender, type RecordingTarget } from './sender';
import { readSettings } from './settings';
import { createSettling } from './settling';
import { openTabs } from './tabs';
import type { RecordingControl, RecordingOptions } from './types';

/**
 * Keeps the recording paused while somebody has a reason, in this tab or another of the same origin (Recording Control).
 * Doubt falls on the side of not recording: a pause goes out at once and is sent again while its outcome is in doubt; a resume
 * waits for the last reason, the grace and whatever is under way.
 *
 * Inferred: a pause that the platform takes twice is one pause, and a pause lasts no longer than its call.
 *
 * @throws DesksideError `invalid-input`: the host is no `https:` origin, or the token cannot be one.
 */
export function createRecordingControl(target: RecordingTarget, options: RecordingOptions = {}): RecordingControl {
  const settings = readSettings(options);
  const send = createSender(target, options.carrier);
  const journal = options.journal ?? createJournal();
  const protections = new Set<Protection>();
  const tabs = openTabs(changed);
  const ledger = createLedger(tabs);
  const { held, wishes } = ledger;
  const note = createNote(journal, ledger, options.agent);
  const board = createBoard(ledger, tabs, settings, note, onTick);
  const requests = createRequests(ledger, tabs.id, send, note, board.publish, () => void settling.settle());
  const settling = createSettling(ledger, tabs, requests, note, settings.grace, board.publish);

  function changed(): void {
    const ended = tabs.callEndedAt();
    if (ended > ledger.endedAt) reset(ended);
    settling.reconcile();
  }

  function reset(at: number): void {
    Object.assign(ledger, { endedAt: at, last: undefined, failures: 0, recovered: false });
    wishes.clear();
    stop();
    if (held.size > 0) ledger.lookAgain = at;
  }

  function stop(): void {
    settling.stop();
    requests.stop();
  }

  function look(): void {
    for (const protection of protections) protection.look();
  }

  function onTick(slept: boolean, ticks: number): void {
    look();
    if (slept && ledger.own().length > 0) {
      note('woke');
      void requests.transmit('pause');
    }
    if (held.size > 0) requests.renew();
    const over = Date.now() >= (board.state.peek().deadline?.getTime() ?? Number.POSITIVE_INFINITY);
    if (options.resumeAtMaxPause && over && held.size === 0 && wishes.size > 0) {
      wishes.clear();
      settling.reconcile(0);
    }
    if (slept || ticks % 5 === 0) void lookForGone();
    else board.show();
  }

  async function lookForGone(): Promise<void> {
    if (adopt(await tabs.refresh(), ledger, note)) settling.reconcile(SETTLE, true);
    else board.publish();
  }

  /** Somebody is at work in a protected field after a call ended there: the next call may have begun. */
  function active(): void {
    const { lookAgain, last } = ledger;
    if (lookAgain === 0 || held.size === 0 || Date.now() - Math.max(lookAgain, last?.at ?? 0) < 2_000) return;
    void requests.transmit('pause');
  }

  function hold(text: string, kind: ReasonKind = 'held'): () => void {
    refuseDestroyed();
    const reason: StoredReason = { text, kind, since: Date.now() };
    held.add(reason);
    settling.reconcile(settings.grace, true);
    return () => {
      if (!held.delete(reason)) return;
      if (held.size === 0) ledger.lookAgain = 0;
      settling.reconcile();
    };
  }

  function refuseDestroyed(): void {
    if (ledger.destroyed) throw new DesksideError('destroyed', 'This recording control was destroyed.');
  }

  function leave(sameOrigin: boolean): void {
    stop();
    leavePage(ledger, tabs, send, note, sameOrigin);
  }

  const unwatch = watchExit({
    leave,
    back() {
      ledger.away = false;
      look();
      settling.reconcile();
    },
    shown() {
      look();
      board.tick();
    },
  });

  if (adopt(tabs.inherit(), ledger, note)) settling.reconcile(SETTLE, true);
  void lookForGone();

  return {
    state: board.state,
    journal,
    hold,
    async pause(reason = HAND) {
      refuseDestroyed();
      const again = wishes.has(reason);
      wishes.set(reason, { text: reason, kind: 'hand', since: Date.now() });
      const standing = ledger.shared().last;
      if (!again && standing?.action === 'pause' && !DOUBTFUL.includes(standing.known)) {
        settling.reconcile();
        await requests.idle();
        return toReceipt(standing);
      }
      settling.stop();
      return claim(await requests.transmit('pause'));
    },
    async resume(reason) {
      if (reason === undefined) wishes.clear();
      else wishes.delete(reason);
      settling.stop();
      board.publish();
      const done = await settling.settle(true);
      if (done) return claim(done);
      const { reasons, last } = ledger.shared();
      if (!last) throw new DesksideError('aborted', 'Nothing was sent: the call ended, or this control was destroyed.');
      const held = reasons.length > 0 && { detail: `Not resumed. Still held by: ${ledger.why()}.` };
      return { ...toReceipt(last), ...held };
    },
    protect(what, how) {
      refuseDestroyed();
      const protection = protectTarget(what, how ?? {}, { hold, active });
      protections.add(protection);
      return () => {
        protections.delete(protection);
        protection.stop();
      };
    },
    callEnded() {
      note('call ended');
      const now = Date.now();
      tabs.endCall(now);
      reset(now);
      settling.reconcile();
    },
    seen() {
      const { last } = ledger.shared();
      if (last?.action !== 'pause') return;
      ledger.last = { ...last, known: 'seen' };
      requests.stop();
      note('seen', { known: 'seen', detail: 'The agent saw it paused in Agent Workspace.' });
      board.publish();
    },
    destroy() {
      if (ledger.destroyed) return;
      unwatch();
      wishes.clear();
      const keeps = held.size > 0;
      if (keeps) tabs.write({ reasons: ledger.own(), last: ledger.last });
      else leave(false);
      ledger.destroyed = true;
      for (const protection of protections) protection.stop();
      protections.clear();
      board.end();
      stop();
      requests.end();
      tabs.destroy(keeps);
    },
  };
}
