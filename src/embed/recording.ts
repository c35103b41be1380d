import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { RecordingControl, RecordingState } from '../features/recording-control';
import { DesksideError } from '../wire/errors';
import type { EmbedAttributes } from './attributes';
import { announce } from './events';
import { loadPart } from './parts';
import type { RecordingPart } from './recording-control';

const NOTHING: RecordingState = {
  wanted: 'recording',
  known: 'nothing',
  reasons: [],
  since: null,
  deadline: null,
  alert: 'none',
  detail: '',
};

/** The control that the script tag describes, loaded at once. A page that asked for protection and has none is told so as an error. */
export async function recordingOf(attributes: EmbedAttributes, base: string, nonce: string): Promise<RecordingControl> {
  const { gateway, token, protect } = attributes;
  try {
    if (!gateway && !token) {
      throw new DesksideError(
        'invalid-input',
        'The script tag has no data-gateway and no data-token: recordings are not controlled.',
      );
    }
    return (await loadPart<RecordingPart>('recording-control', base, nonce)).start(attributes);
  } catch (error) {
    if (gateway || token || protect) announce('error', { error: error as DesksideError });
    throw error;
  }
}

/**
 * `window.deskside.recording` from the first moment, while the control itself is on its way: what is asked waits for it, in order, and
 * an undo that comes first leaves nothing to do. When the control cannot come, every promise rejects with the reason.
 */
export function awaitRecording(
  coming: Promise<RecordingControl>,
): RecordingControl & { readonly state: ReadonlySignal<RecordingState> } {
  const state = signal(NOTHING);
  const later = (act: (control: RecordingControl) => () => void) => {
    let undo: (() => void) | undefined;
    let undone = false;
    coming.then(
      control => {
        if (!undone) undo = act(control);
      },
      () => undefined,
    );
    return () => {
      undone = true;
      undo?.();
    };
  };
  const leave = later(control =>
    control.state.subscribe(value => {
      state.value = value;
      announce('recording', value);
    }),
  );
  const tell = (act: (control: RecordingControl) => void) => void coming.then(act, () => undefined);
  return {
    state,
    journal: {
      entries: async () => (await coming).journal.entries(),
      csv: async () => (await coming).journal.csv(),
    },
    pause: async reason => (await coming).pause(reason),
    resume: async reason => (await coming).resume(reason),
    hold: reason => later(control => control.hold(reason)),
    protect: (target, options) => later(control => control.protect(target, options)),
    callEnded: () => tell(control => control.callEnded()),
    seen: () => tell(control => control.seen()),
    destroy() {
      leave();
      tell(control => control.destroy());
    },
  };
}
