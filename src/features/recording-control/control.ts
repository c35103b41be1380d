import { signal } from '@preact/signals-core';
import { createJournal, type JournalEntry } from '../../session/journal';
import { DesksideError } from '../../wire/errors';
import { alertFor } from './alerts';
import { watchExit } from './exit';
import { protectTarget } from './protect';
import {
  type Action,
  effective,
  type Known,
  mergeTabs,
  type ReasonKind,
  type Sending,
  type StoredReason,
} from './reasons';
import { claim, type Done, record, recordFailure, toReceipt } from './receipts';
import { createSender, type RecordingTarget } from './sender';
import { openTabs } from './tabs';
import type { RecordingControl, RecordingOptions, RecordingState } from './types';

const RETRY_AFTER = [2_000, 4_000, 8_000, 15_000];
const RESUME_RETRIES = 3;
/** A page that finds a pause has this long to claim it. */
const SETTLE = 3_000;
/** A gap between two ticks that no throttled timer makes: the machine slept. */
const SLEPT = 90_000;
const HAND = 'By hand';
const DOUBTFUL: readonly Known[] = ['blocked', 'failed', 'unknown'];

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
  const { maxPause = 300_000, warnBefore = 30_000, grace = 1_500, remindAfter = 60_000, agent } = options;
  if (![maxPause, warnBefore, grace, remindAfter].every(time => Number.isFinite(time) && time >= 0) || maxPause === 0) {
    throw new DesksideError('invalid-input', 'maxPause, warnBefore, grace and remindAfter are milliseconds.');
  }
  const send = createSender(target, options.carrier);
  const journal = options.journal ?? createJournal();
  const held = new Set<StoredReason>();
  const wishes = new Map<string, StoredReason>();
  const watchers = new Set<() => void>();
  const tabs = openTabs(() => changed());

  let last: Sending | undefined;
  let underWay: Promise<unknown> | undefined;
  let failures = 0;
  let graceTimer: ReturnType<typeof setTimeout> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let echoTimer: ReturnType<typeof setTimeout> | undefined;
  let ticker: ReturnType<typeof setInterval> | undefined;
  let ticks = 0;
  let lastTick = 0;
  let endedAt = tabs.callEndedAt();
  let lookAgain = 0;
  let idleSince: number | undefined;
  let recovered = false;
  let away = false;
  let destroyed = false;

  const own = (): StoredReason[] => [...held, ...wishes.values()];
  const shared = () => mergeTabs([{ id: '', at: 0, reasons: own(), last }, ...tabs.others()], endedAt);
  const why = () =>
    shared()
      .reasons.map(({ text }) => text)
      .join('; ');

  function note(event: string, fields: Partial<JournalEntry> = {}): void {
    // The path alone: an address's query can hold what the customer said.
    const page = globalThis.location?.pathname;
    journal.add({ at: new Date().toISOString(), event, why: why(), agent, page, ...fields });
  }

  const state = signal<RecordingState>(compute());

  function compute(): RecordingState {
    const now = Date.now();
    const { reasons, last: latest } = shared();
    const wanted = reasons.length > 0 ? 'paused' : 'recording';
    if (reasons.some(({ kind }) => kind !== 'hand')) idleSince = undefined;
    else idleSince ??= now;
    const since = latest?.action === 'pause' ? latest.since : undefined;
    const known = latest?.known ?? 'nothing';
    // While a failed request is sent again, what was told stays told.
    const heard = known === 'sending' && failures > 0 ? 'unknown' : known;
    return {
      wanted,
      known,
      reasons: reasons.map(({ tab, since: from, ...reason }) => ({
        ...reason,
        since: new Date(from),
        here: tab === '',
      })),
      since: since === undefined ? null : new Date(since),
      deadline: since === undefined ? null : new Date(since + maxPause),
      alert: alertFor({ now, wanted, known: heard, since, maxPause, warnBefore, remindAfter, idleSince, recovered }),
      detail: latest?.detail ?? '',
    };
  }

  /** Tells the other tabs and whoever reads the state; ticks only while there is something to watch. */
  function publish(): void {
    if (destroyed || away) return;
    tabs.write(own().length > 0 || last ? { reasons: own(), last } : undefined);
    show();
  }

  function show(): void {
    const before = state.peek();
    const next = compute();
    if (JSON.stringify(next) !== JSON.stringify(before)) state.value = next;
    if (next.alert !== before.alert && next.alert !== 'none' && next.alert !== 'recovered')
      note(next.alert, { known: next.known });
    const busy = next.wanted === 'paused' || next.since !== null;
    if (busy && ticker === undefined) {
      lastTick = Date.now();
      ticker = setInterval(tick, 1_000);
    } else if (!busy) {
      clearInterval(ticker);
      ticker = undefined;
    }
  }

  /** One request, journalled when its outcome is known. Never rejects: the error travels beside what was recorded. */
  async function transmit(action: Action): Promise<Done> {
    stopTimers();
    const previous = shared().last;
    // Always later than what it answers, also where the clock was set back.
    const at = Math.max(Date.now(), previous ? effective(previous) + 1 : 0);
    const since = previous && (previous.action === 'pause' || action === 'resume') ? previous.since : at;
    const sending: Sending = { action, at, since, known: 'sending', carrier: '', method: '' };
    const reasons = why();
    if (previous?.action !== action) failures = 0;
    last = sending;
    recovered = false;
    const answer = send(action);
    underWay = answer;
    publish();
    if (
      action === 'pause' &&
      previous?.action === 'resume' &&
      previous.done === undefined &&
      at - previous.at < SETTLE
    ) {
      // A page sent it as it went: it may still be on its way, and overtake the pause that is sent now.
      echoTimer = setTimeout(() => own().length > 0 && void transmit('pause'), SETTLE);
    }
    let failure: { error: unknown } | undefined;
    try {
      record(sending, await answer);
    } catch (error) {
      failure = { error };
      recordFailure(sending, error as Partial<DesksideError>);
    }
    sending.done = Date.now();
    if (underWay === answer) underWay = undefined;
    const { known, carrier, detail } = sending;
    note(action, { at: new Date(at).toISOString(), why: reasons, known, carrier, detail });
    if (last === sending) retryLater(sending);
    // A pause that was sent while this resume was under way may have been overtaken by it.
    else if (action === 'resume' && own().length > 0) void transmit('pause');
    publish();
    return { sending, ...failure };
  }

  function retryLater({ action, known }: Sending): void {
    const doubtful = known === 'unknown' || known === 'failed' || (action === 'pause' && known === 'nothing-changed');
    failures = doubtful ? failures + 1 : 0;
    if (!doubtful || (action === 'resume' && failures > RESUME_RETRIES)) return;
    const delay = RETRY_AFTER[Math.min(failures, RETRY_AFTER.length) - 1];
    retryTimer = setTimeout(() => {
      retryTimer = undefined;
      if (action === 'resume') void settle();
      else if (own().length > 0) void transmit('pause');
    }, delay);
  }

  /** What the tabs want against what was sent last. A pause never waits. `claimed`: a reason is new here. */
  function reconcile(delay = grace, claimed = false): void {
    if (destroyed || away) return;
    const { reasons, last: latest } = shared();
    if (reasons.length > 0) {
      clearTimeout(graceTimer);
      graceTimer = undefined;
      if (own().length > 0) {
        const doubtful = claimed && latest && DOUBTFUL.includes(latest.known) && !(underWay || retryTimer);
        if (latest?.action !== 'pause' || doubtful) void transmit('pause');
        // Whoever holds a reason knows of the pause, so that the tab that sent it can go.
        else last = latest;
      }
    } else if (last?.action === 'pause' && graceTimer === undefined) {
      graceTimer = setTimeout(() => {
        graceTimer = undefined;
        void settle();
      }, delay);
    }
    publish();
  }

  /** Sends the resume, if after everything under way still nobody has a reason. */
  async function settle(asked = false): Promise<Done | undefined> {
    await Promise.allSettled([underWay]);
    adopt(await tabs.refresh());
    const { reasons, last: latest } = shared();
    if (destroyed) return undefined;
    if (reasons.length > 0) {
      if (own().length === 0) last = undefined;
      publish();
      return undefined;
    }
    if (latest && latest !== last && latest.action === 'resume') {
      last = undefined;
      publish();
      return undefined;
    }
    return latest || asked ? transmit('resume') : undefined;
  }

  /** Takes over what pages that are gone left behind. */
  function adopt(gone: ReturnType<typeof tabs.others>): boolean {
    let found = false;
    for (const { last: left, leaving, reasons } of gone) {
      if (left?.action !== 'pause' || left.at < endedAt) continue;
      const { carrier, at, done } = left;
      const then = { at: new Date(at).toISOString(), why: reasons.map(({ text }) => text).join('; '), carrier };
      if (done === undefined) {
        left.known = 'unknown';
        note('pause', { ...then, known: 'unknown', detail: 'The page went before a sign of the answer.' });
      }
      found = true;
      if (!last || last.at < at) last = left;
      if (!leaving) recovered = true;
      note(leaving ? 'carried over' : 'recovered', { known: left.known, carrier, why: then.why });
    }
    return found;
  }

  function changed(): void {
    const ended = tabs.callEndedAt();
    if (ended > endedAt) reset(ended);
    reconcile();
  }

  function reset(at: number): void {
    endedAt = at;
    last = undefined;
    failures = 0;
    recovered = false;
    wishes.clear();
    stopTimers();
    if (held.size > 0) lookAgain = at;
  }

  function tick(): void {
    const now = Date.now();
    const slept = now - lastTick > SLEPT;
    lastTick = now;
    ticks += 1;
    for (const look of watchers) look();
    if (slept && own().length > 0) {
      note('woke');
      void transmit('pause');
    }
    if (options.resumeAtMaxPause && now >= (state.peek().deadline?.getTime() ?? Number.POSITIVE_INFINITY)) {
      if (held.size === 0 && wishes.size > 0) {
        wishes.clear();
        reconcile(0);
      }
    }
    if (slept || ticks % 5 === 0) void lookForGone();
    else show();
  }

  async function lookForGone(): Promise<void> {
    if (adopt(await tabs.refresh())) reconcile(SETTLE, true);
    else publish();
  }

  /** Somebody is at work in a protected field after a call ended there: the next call may have begun. */
  function active(): void {
    if (lookAgain === 0 || held.size === 0 || Date.now() - Math.max(lookAgain, last?.at ?? 0) < 2_000) return;
    void transmit('pause');
  }

  function hold(text: string, kind: ReasonKind = 'held'): () => void {
    if (destroyed) throw new DesksideError('destroyed', 'This recording control was destroyed.');
    const reason: StoredReason = { text, kind, since: Date.now() };
    held.add(reason);
    reconcile(grace, true);
    return () => {
      if (!held.delete(reason)) return;
      if (held.size === 0) lookAgain = 0;
      reconcile();
    };
  }

  /** The page goes. Returns to life when it comes out of the back-forward cache. */
  function leave(sameOrigin: boolean): void {
    const mine = own();
    away = true;
    wishes.clear();
    stopTimers();
    const { reasons, last: latest } = mergeTabs([{ id: '', at: 0, reasons: [], last }, ...tabs.others()], endedAt);
    // A resume under way in a frame is lost with the page.
    const standing = last && (last.action === 'pause' || last.known === 'sending');
    if (!last || !standing || reasons.length > 0 || (latest !== last && latest?.action === 'resume')) {
      last = undefined;
      tabs.write(undefined);
    } else if (sameOrigin) {
      tabs.write({ reasons: mine, last, leaving: true });
    } else {
      const { since, method } = last;
      const at = Math.max(Date.now(), effective(last) + 1);
      const sending: Sending = { action: 'resume', at, since, known: 'sent', carrier: 'keepalive', method };
      last = sending;
      note('resume', { known: 'sent', carrier: 'keepalive', detail: 'Sent as the page went.' });
      tabs.write({ reasons: [], last });
      send('resume', true).then(
        answer => record(sending, answer),
        () => {
          sending.known = 'failed';
        },
      );
    }
  }

  function stopTimers(): void {
    clearTimeout(graceTimer);
    clearTimeout(retryTimer);
    graceTimer = undefined;
    retryTimer = undefined;
  }

  const unwatch = watchExit({
    leave,
    back() {
      away = false;
      for (const look of watchers) look();
      reconcile();
    },
    shown() {
      for (const look of watchers) look();
      if (ticker !== undefined) tick();
    },
  });

  if (adopt(tabs.inherit())) reconcile(SETTLE, true);
  void lookForGone();

  return {
    state,
    journal,
    hold,
    async pause(reason = HAND) {
      if (destroyed) throw new DesksideError('destroyed', 'This recording control was destroyed.');
      const again = wishes.has(reason);
      wishes.set(reason, { text: reason, kind: 'hand', since: Date.now() });
      const standing = shared().last;
      if (!again && standing?.action === 'pause' && !DOUBTFUL.includes(standing.known)) {
        reconcile();
        await Promise.allSettled([underWay]);
        return toReceipt(standing);
      }
      return claim(await transmit('pause'));
    },
    async resume(reason) {
      if (reason === undefined) wishes.clear();
      else wishes.delete(reason);
      clearTimeout(graceTimer);
      graceTimer = undefined;
      publish();
      const done = await settle(true);
      if (done) return claim(done);
      const { reasons, last: latest } = shared();
      if (!latest)
        throw new DesksideError('aborted', 'Nothing was sent: the call ended, or this control was destroyed.');
      return {
        ...toReceipt(latest),
        ...(reasons.length > 0 && { detail: `Not resumed. Still held by: ${why()}.` }),
      };
    },
    protect(what, how) {
      const protection = protectTarget(what, how ?? {}, { hold, active });
      watchers.add(protection.look);
      return () => {
        watchers.delete(protection.look);
        protection.stop();
      };
    },
    callEnded() {
      note('call ended');
      const now = Date.now();
      tabs.endCall(now);
      reset(now);
      reconcile();
    },
    seen() {
      const latest = shared().last;
      if (latest?.action !== 'pause') return;
      last = { ...latest, known: 'seen' };
      clearTimeout(retryTimer);
      note('seen', { known: 'seen', detail: 'The agent saw it paused in Agent Workspace.' });
      publish();
    },
    destroy() {
      if (destroyed) return;
      unwatch();
      if (own().length > 0) tabs.write({ reasons: [], last });
      else leave(false);
      destroyed = true;
      clearInterval(ticker);
      clearTimeout(echoTimer);
      stopTimers();
      tabs.destroy();
    },
  };
}
