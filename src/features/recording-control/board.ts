import { type ReadonlySignal, signal } from '@preact/signals-core';
import { alertFor } from './alerts';
import type { Ledger } from './ledger';
import type { Note } from './note';
import type { Settings } from './settings';
import type { Tabs } from './tabs';
import type { RecordingState } from './types';

/** A gap between two ticks that no throttled timer makes: the machine slept. */
const SLEPT = 90_000;

/** Where everybody reads what is wanted and known: the signal for this page, the store for the other tabs. */
export interface Board {
  readonly state: ReadonlySignal<RecordingState>;
  /** Tells the other tabs and whoever reads the state. */
  publish(): void;
  /** Tells whoever reads the state. */
  show(): void;
  /** Does now what is done each second while there is something to watch. */
  tick(): void;
  end(): void;
}

/** `onTick` comes each second while a pause is wanted or may be in force; `ticks` counts on. */
export function createBoard(
  ledger: Ledger,
  tabs: Tabs,
  settings: Settings,
  note: Note,
  onTick: (slept: boolean, ticks: number) => void,
): Board {
  let ticker: ReturnType<typeof setInterval> | undefined;
  let ticks = 0;
  let lastTick = 0;
  let idleSince: number | undefined;

  function compute(): RecordingState {
    const now = Date.now();
    const { reasons, last } = ledger.shared();
    const wanted = reasons.length > 0 ? 'paused' : 'recording';
    if (reasons.some(({ kind }) => kind !== 'hand')) idleSince = undefined;
    else idleSince ??= now;
    const since = last?.action === 'pause' ? last.since : undefined;
    const known = last?.known ?? 'nothing';
    // While a failed request is sent again, what was told stays told.
    const heard = known === 'sending' && ledger.failures > 0 ? 'unknown' : known;
    const { recovered } = ledger;
    return {
      wanted,
      known,
      reasons: reasons.map(({ tab, since: from, ...reason }) => ({
        ...reason,
        since: new Date(from),
        here: tab === '',
      })),
      since: since === undefined ? null : new Date(since),
      deadline: since === undefined ? null : new Date(since + settings.maxPause),
      alert: alertFor({ ...settings, now, wanted, known: heard, since, idleSince, recovered }),
      detail: last?.detail ?? '',
    };
  }

  function tick(): void {
    const now = Date.now();
    const slept = now - lastTick > SLEPT;
    lastTick = now;
    ticks += 1;
    onTick(slept, ticks);
  }

  /** Ticks only while there is something to watch. */
  function watch({ wanted, since }: RecordingState): void {
    const busy = wanted === 'paused' || since !== null;
    if (busy && ticker === undefined) {
      lastTick = Date.now();
      ticker = setInterval(tick, 1_000);
    } else if (!busy) stop();
  }

  function stop(): void {
    clearInterval(ticker);
    ticker = undefined;
  }

  const state = signal<RecordingState>(compute());

  function show(): void {
    const before = state.peek();
    const next = compute();
    if (JSON.stringify(next) !== JSON.stringify(before)) state.value = next;
    if (next.alert !== before.alert && next.alert !== 'none' && next.alert !== 'recovered')
      note(next.alert, { known: next.known });
    watch(next);
  }

  return {
    state,
    show,
    publish() {
      if (ledger.destroyed || ledger.away) return;
      const { last } = ledger;
      tabs.write(ledger.own().length > 0 || last ? { reasons: ledger.own(), last } : undefined);
      show();
    },
    tick() {
      if (ticker !== undefined) tick();
    },
    end: stop,
  };
}
