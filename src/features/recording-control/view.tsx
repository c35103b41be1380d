import { CirclePause, CircleQuestionMark, Eye, type IconNode, LoaderCircle, Mic, OctagonAlert } from 'lucide';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/icon';
import { useAnnounce } from '../../ui/surroundings';
import { Actions } from './actions';
import { JournalView } from './journal-view';
import { t } from './messages';
import { clock, present, presentTime, type Told } from './present';
import type { RecordingControl, RecordingState } from './types';

const ICONS = {
  idle: Mic,
  busy: LoaderCircle,
  paused: CirclePause,
  unsure: CircleQuestionMark,
  seen: Eye,
  danger: OctagonAlert,
} as const satisfies Record<Told['icon'], IconNode>;

/** What is wanted, what is known, why and for how long; pause and resume by hand; the journal. */
export function RecordingPanel({ recording }: { recording: RecordingControl }): VNode {
  const state = recording.state.value;
  const now = useClock(state.since !== null);
  const told = present(state);
  const time = presentTime(state, (state.deadline?.getTime() ?? 0) - now);
  useSpoken(told, state.alert === 'warning' ? time?.text : undefined);
  return (
    <section class={`recording ${told.tone}`} aria-label={t('recording')} onMouseDown={keepFocus}>
      <div class="head">
        <Icon icon={ICONS[told.icon]} />
        <p class="title">{told.title}</p>
        {time && state.since && (
          <p class="elapsed" aria-hidden="true">
            {clock(now - state.since.getTime())}
          </p>
        )}
        {told.text && <p class="detail">{told.text}</p>}
      </div>
      <div class="body">
        {time && state.since && state.deadline && (
          <div class={`time ${time.tone}`}>
            <div class="track">
              <div style={{ inlineSize: `${100 * share(state.since, state.deadline, now)}%` }} />
            </div>
            <p>{time.text}</p>
          </div>
        )}
        <Reasons state={state} />
        <Actions recording={recording} state={state} />
      </div>
      <JournalView journal={recording.journal} />
    </section>
  );
}

function Reasons({ state: { reasons } }: { state: RecordingState }): VNode | null {
  if (reasons.length === 0) return null;
  return (
    <div class="reasons">
      <p class="muted">{t('pausedFor')}</p>
      <ul>
        {reasons.map(({ text, here, since }) => (
          <li key={text + since.getTime()}>
            {text} {!here && <span class="muted">{t('elsewhere')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A press in here leaves the focus in the card field, so that the agent types on. The journal's text can still be selected. */
function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('.actions')) event.preventDefault();
}

/** Each change is spoken, the first state is not: it is there to be read. What calls for the agent interrupts. */
function useSpoken({ tone, title, text }: Told, aside = ''): void {
  const announce = useAnnounce();
  const first = useRef(true);
  useEffect(() => {
    const quiet = first.current && tone === 'neutral';
    first.current = false;
    if (!quiet) announce(`${title}. ${text}`.trim(), tone === 'critical' ? 'assertive' : 'polite');
  }, [announce, tone, title, text]);
  const urgent = aside !== '';
  useEffect(() => {
    // Once: the seconds in it count down.
    if (urgent) announce(aside, 'assertive');
  }, [announce, urgent]);
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
