import type { DialReceipt } from '../features/dial';
import type { RecordingState } from '../features/recording-control';
import type { DesksideError } from '../wire/errors';

/** What each event on `document` carries in `detail`. The event's name is `deskside:` and the type. */
export interface DesksideEvents {
  ready: { readonly version: string };
  /** Once when a call is handed to the browser and once when its receipt is there. */
  dial: { readonly phone: string; readonly receipt?: DialReceipt };
  /** At each change. */
  recording: RecordingState;
  warning: { readonly code: string; readonly message: string };
  error: { readonly error: DesksideError };
}

export type DesksideEventType = keyof DesksideEvents;

export function announce<Type extends DesksideEventType>(type: Type, detail: DesksideEvents[Type]): void {
  document.dispatchEvent(new CustomEvent(`deskside:${type}`, { detail, bubbles: true, composed: true }));
}

export function listen<Type extends DesksideEventType>(
  type: Type,
  handler: (detail: DesksideEvents[Type]) => void,
): () => void {
  const listener = (event: Event) => handler((event as CustomEvent).detail);
  document.addEventListener(`deskside:${type}`, listener);
  return () => document.removeEventListener(`deskside:${type}`, listener);
}

export function warn({ code, message }: DesksideError): undefined {
  announce('warning', { code, message });
}
