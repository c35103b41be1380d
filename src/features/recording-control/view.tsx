import { useEffect, useState } from 'preact/hooks';
import { Icon } from './icons';
import { JournalView } from './journal-view';
import { clock, present, presentTime } from './present';
import type { RecordingControl, RecordingState } from './types';

/** What is wanted, what is known, why and for how long; pause and resume by hand; the journal. */
export function RecordingPanel({ recording }: { recording: RecordingControl }) {
  const state = recording.state.value;
  const now = useClock(state.since !== null);
  const { tone, icon, title, text } = present(state);
  const time = presentTime(state, (state.deadline?.getTime() ?? 0) - now);
  return (
    <section class={`panel ${tone}`} aria-label="Recording">
      <div class="head">
        <Icon name={icon} />
        <div class="words" role={tone === 'critical' ? 'alert' : 'status'}>
          <p class="title">{title}</p>
          {text && <p class="text">{text}</p>}
        </div>
        {time && state.since && (
          <p class="elapsed" aria-hidden="true">
            {clock(now - state.since.getTime())}
          </p>
        )}
      </div>
      {time && state.since && state.deadline && (
        <div class={`time ${time.tone}`}>
          <div class="bar">
            <div style={{ transform: `scaleX(${share(state.since, state.deadline, now)})` }} />
          </div>
          <p>{time.text}</p>
        </div>
      )}
      <Reasons state={state} />
      <Actions recording={recording} state={state} />
      <JournalView journal={recording.journal} />
    </section>
  );
}

function Reasons({ state: { reasons } }: { state: RecordingState }) {
  if (reasons.length === 0) return null;
  return (
    <div class="reasons">
      <p class="muted">Paused for</p>
      <ul>
        {reasons.map(({ text, here, since }) => (
          <li key={text + since.getTime()}>
            {text}
            {!here && <span class="muted"> in another tab</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Actions({ recording, state }: { recording: RecordingControl; state: RecordingState }) {
  const [busy, setBusy] = useState(false);
  const run = (action: () => Promise<unknown>) => {
    setBusy(true);
    const done = () => setBusy(false);
    // The state tells of a failure, to every tab; there is nothing to add here.
    action().then(done, done);
  };
  const { wanted, known, since, alert, reasons } = state;
  const byHand = reasons.some(({ kind, here }) => kind === 'hand' && here);
  const paused = wanted === 'paused';
  const failed = paused && alert === 'unprotected';
  const mayBePaused = paused && ['sent', 'settled', 'accepted', 'unknown'].includes(known);
  const mayAsk = known !== 'sending' && !(byHand && known === 'seen');
  const mayResume = byHand || (!paused && (since !== null || alert === 'reminder'));
  const ask = !paused && since === null ? 'Pause recording' : failed || byHand ? 'Send the pause again' : 'Keep paused';
  return (
    <div class="actions">
      {mayBePaused && (
        <button type="button" class="button primary" onClick={() => recording.seen()}>
          I see it paused in Agent Workspace
        </button>
      )}
      {mayAsk && (
        <button
          type="button"
          class={`button${mayBePaused || known === 'seen' ? '' : ' primary'}`}
          aria-disabled={busy}
          onClick={() => busy || run(() => recording.pause())}
        >
          {ask}
        </button>
      )}
      {mayResume && (
        <button type="button" class="button" aria-disabled={busy} onClick={() => busy || run(() => recording.resume())}>
          Resume recording
        </button>
      )}
    </div>
  );
}

function share(since: Date, deadline: Date, now: number): number {
  const part = (deadline.getTime() - now) / (deadline.getTime() - since.getTime());
  return Math.min(1, Math.max(0, part));
}

/** Milliseconds since the epoch, moving on each second while `running`. */
function useClock(running: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    if (!running) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
