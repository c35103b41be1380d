import { signal } from '@preact/signals-core';
import type { ProtectTarget, RecordingControl, RecordingState } from '../features/recording-control';
import { DesksideError } from '../wire/errors';
import { showAlarm } from './alarm';
import type { EmbedAttributes } from './attributes';
import { announce } from './events';
import { later } from './later';
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

/**
 * `window.deskside.recording` from the first moment, while the control that the script tag describes is on its way: what is asked waits
 * for it, in order, and an undo that comes first leaves nothing to do. When the control cannot come, every promise rejects with
 * the reason, the state of a page that asked for protection is `unprotected`, and what is protected raises an alarm.
 */
export function createEmbedRecording(attributes: EmbedAttributes, base: string, nonce: string): RecordingControl {
  const { gateway, token, protect, protectReason } = attributes;
  const state = signal(NOTHING);
  const coming =
    gateway || token
      ? loadPart<RecordingPart>('recording-control', base, nonce).then(part => part.start(attributes))
      : Promise.reject(new DesksideError('invalid-input', 'data-gateway or data-token is missing.'));
  const tell = (value: RecordingState) => {
    state.value = value;
    announce('recording', value);
  };
  const fail = (error: DesksideError) => {
    if (!gateway && !token && !protect) return;
    tell({ ...NOTHING, known: 'blocked', alert: 'unprotected', detail: error.message });
    announce('error', { error });
  };

  // The first to be undone: destroyed before its reasons are released, it keeps the pause of a field that still has the focus.
  const undo = [
    later(
      coming,
      control => {
        const leave = control.state.subscribe(tell);
        return () => {
          leave();
          control.destroy();
        };
      },
      fail,
    ),
  ];
  const whenStarted = (act: (control: RecordingControl) => () => void, target: ProtectTarget) => {
    const hideAlarm = showAlarm(target);
    const end = later(
      coming,
      control => {
        const leave = act(control);
        hideAlarm();
        return leave;
      },
      error => announce('error', { error }),
    );
    const stop = () => {
      hideAlarm();
      end();
    };
    undo.push(stop);
    return stop;
  };
  const pass = (name: 'callEnded' | 'seen' | 'destroy') => () =>
    void coming.then(
      control => control[name](),
      () => undefined,
    );
  const recording: RecordingControl = {
    state,
    journal: {
      entries: async () => (await coming).journal.entries(),
      csv: async () => (await coming).journal.csv(),
    },
    pause: async reason => (await coming).pause(reason),
    resume: async reason => (await coming).resume(reason),
    hold: reason => whenStarted(control => control.hold(reason), '*'),
    protect: (target, options) => whenStarted(control => control.protect(target, options), target),
    callEnded: pass('callEnded'),
    seen: pass('seen'),
    destroy() {
      for (const step of undo) step();
      pass('destroy')();
    },
  };
  if (protect) recording.protect(protect, { reason: protectReason });
  return recording;
}
