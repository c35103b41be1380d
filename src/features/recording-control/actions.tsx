import type { VNode } from 'preact';
import { Button, type ButtonKind } from '../../ui/button';
import { t } from './messages';
import { HAND } from './reasons';
import type { RecordingControl, RecordingState } from './types';

interface ActionsProps {
  readonly recording: RecordingControl;
  readonly state: RecordingState;
}

/** Pause and resume by hand, and the agent's own word. A failure is told by the state, to every tab. */
export function Actions({ recording, state }: ActionsProps): VNode | null {
  const { see, pause, resume, first, repeats } = offered(state);
  if (!see && !pause && !resume) return null;
  const kind = (name: Offered['first']) => (name === first ? 'primary' : 'plain');
  return (
    <div class="actions">
      {resume && first === 'resume' && <Resume recording={recording} kind="primary" />}
      {see && (
        <Button kind={kind('see')} onPress={() => recording.seen()}>
          {t('iSeeIt')}
        </Button>
      )}
      {pause && (
        <Button kind={kind('pause')} onPress={() => (repeats ? repeatPause(recording) : recording.pause())}>
          {t(pause)}
        </Button>
      )}
      {resume && first !== 'resume' && <Resume recording={recording} kind="plain" />}
    </div>
  );
}

/** For the reasons that live: a reason that ends at once, and no wish that would outlast them. */
function repeatPause(recording: RecordingControl): void {
  setTimeout(recording.hold(HAND));
}

function Resume({ recording, kind }: Pick<ActionsProps, 'recording'> & { readonly kind: ButtonKind }): VNode {
  return (
    <Button kind={kind} onPress={() => recording.resume()}>
      {t('resume')}
    </Button>
  );
}

interface Offered {
  readonly see: boolean;
  readonly pause: 'pause' | 'pauseAgain' | 'keepPaused' | undefined;
  readonly resume: boolean;
  /** The pause that did not come into force is sent again, for the reasons that live: no wish is made. */
  readonly repeats: boolean;
  /** What the agent most likely wants now. */
  readonly first: 'see' | 'pause' | 'resume' | undefined;
}

function offered({ wanted, known, since, alert, reasons }: RecordingState): Offered {
  const paused = wanted === 'paused';
  const failed = alert === 'unprotected';
  // Only where the control itself could not come: there is nothing that a button could ask.
  if (failed && !paused) return { see: false, pause: undefined, resume: false, repeats: false, first: undefined };
  const byHand = reasons.some(({ kind, here }) => kind === 'hand' && here);
  const see = paused && ['sent', 'settled', 'accepted', 'unknown'].includes(known);
  const resume = byHand || (!paused && (since !== null || alert === 'reminder'));
  const pause = paused || since !== null ? (failed || byHand ? 'pauseAgain' : 'keepPaused') : 'pause';
  return {
    see,
    pause: known === 'sending' || (byHand && known === 'seen') ? undefined : pause,
    resume,
    repeats: failed && !byHand,
    first: resume && alert === 'reminder' ? 'resume' : see ? 'see' : failed ? 'pause' : undefined,
  };
}
