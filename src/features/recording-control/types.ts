import type { ReadonlySignal } from '@preact/signals-core';
import type { Carrier, Receipt } from '../../session/carrier';
import type { Journal } from '../../session/journal';
import type { Alert } from './alerts';
import type { ProtectOptions, ProtectTarget } from './protect';
import type { Known, Reason } from './reasons';

export interface RecordingOptions {
  /** Cookie mode only; `auto` and unset are the hidden frame. A window is opened only where `popup` is named. */
  readonly carrier?: 'iframe' | 'popup' | 'auto' | Carrier | undefined;
  /** The longest pause before the alarm, in milliseconds. Default: five minutes. */
  readonly maxPause?: number | undefined;
  /** How long before `maxPause` the warning starts, in milliseconds. Default: 30 seconds. */
  readonly warnBefore?: number | undefined;
  /** How long the last reason has been gone before the recording resumes, in milliseconds. Default: 1,500. */
  readonly grace?: number | undefined;
  /** How long only a wish, and no field, section, address or hold, keeps the pause before a reminder. Default: 60 seconds. */
  readonly remindAfter?: number | undefined;
  /** At `maxPause`, give up wishes made by hand and resume, unless a reason lives. Default: false. */
  readonly resumeAtMaxPause?: boolean | undefined;
  /** Who, for the journal. */
  readonly agent?: string | undefined;
  readonly journal?: Journal | undefined;
}

export interface RecordingState {
  readonly wanted: 'paused' | 'recording';
  /** What is known of the last request. Read it with `wanted`: "paused, but nobody has seen it". */
  readonly known: Known;
  readonly reasons: readonly Reason[];
  /** When the pause began that is or may be in force. */
  readonly since: Date | null;
  /** When it reaches `maxPause`: the same in every tab. */
  readonly deadline: Date | null;
  readonly alert: Alert;
  /** One sentence about the last request, in English. */
  readonly detail: string;
}

export interface RecordingControl {
  readonly state: ReadonlySignal<RecordingState>;
  readonly journal: Pick<Journal, 'entries' | 'csv'>;
  /** Asks for a pause that lasts until `resume(reason)`. Asked again with the same reason, it is sent again. */
  pause(reason?: string): Promise<Receipt>;
  /**
   * Takes the wish back (all of this tab's wishes, without a reason). While another reason is held nothing is sent, and the
   * receipt is the pause's, with a detail that says so.
   */
  resume(reason?: string): Promise<Receipt>;
  /** Holds the pause until the returned undo is called. Counted: each call needs its own undo. */
  hold(reason: string): () => void;
  protect(target: ProtectTarget, options?: ProtectOptions): () => void;
  /** The call is over: wishes end, in every tab, and nothing is outstanding. A reason that lives asks again for the next call. */
  callEnded(): void;
  /** The agent saw in Agent Workspace that the recording is paused. */
  seen(): void;
  /**
   * Ends this tab's part as leaving the page would, but what still lives (a field that has the focus) keeps the pause: until the page goes,
   * or until its next control claims it or settles it.
   */
  destroy(): void;
}
