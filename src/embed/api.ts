import type { Dialer } from '../features/dial';
import type { RecordingControl } from '../features/recording-control';
import type { buildUserData } from '../features/userdata';
import type { DesksideEvents, DesksideEventType } from './events';

/** `window.deskside`: everything that the page can do, with or without custom elements. */
export interface Deskside {
  readonly version: string;
  /** Places a call as the agent who is signed in to this browser. See `Dialer.dial`. */
  readonly dial: Dialer['dial'];
  /** Pauses and resumes the recording of the agent's call. Without `data-gateway` or `data-token` its promises reject. */
  readonly recording: RecordingControl;
  readonly userData: typeof buildUserData;
  /** Hears an event without its `deskside:` prefix. Returns the undo. */
  on<Type extends DesksideEventType>(type: Type, handler: (detail: DesksideEvents[Type]) => void): () => void;
  /** Ends everything: listeners, frames, timers, channels, widgets, and the global itself. */
  destroy(): void;
}

declare global {
  interface Window {
    deskside?: Deskside;
  }
}
