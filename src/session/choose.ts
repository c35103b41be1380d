import { throwIssues } from '../wire/errors';
import type { Carrier } from './carrier';
import { iframeCarrier } from './iframe';
import { popupCarrier } from './popup';

const CARRIERS = new Map<unknown, Carrier>([
  ['iframe', iframeCarrier],
  ['popup', popupCarrier],
]);

/** What a call can be sent by: one of Deskside's, the one that the doctor found, or the page's own. */
export type CarrierChoice = 'iframe' | 'popup' | 'auto' | Carrier;

/** `'auto'` takes what the doctor found to work in this browser for this platform, else the frame. */
export function chooseCarrier(choice: CarrierChoice = 'auto', origin: string): Carrier {
  if (typeof choice === 'object') return choice;
  if (choice === 'auto') return CARRIERS.get(foundCarrier(origin)) ?? iframeCarrier;
  const carrier = CARRIERS.get(choice);
  const message = `The carrier "${choice}" is not one of iframe, popup, auto.`;
  throwIssues(carrier ? [] : [{ path: 'carrier', code: 'carrier', message }]);
  return carrier as Carrier;
}

const storageKey = (origin: string) => `deskside:carrier:${origin}`;

/** What the doctor remembered; nothing where storage is refused. */
function foundCarrier(origin: string): string | null | undefined {
  try {
    return localStorage.getItem(storageKey(origin));
  } catch {
    return undefined;
  }
}

/** Keeps what was found for this browser. Returns whether storage took it. */
export function rememberCarrier(origin: string, name: 'iframe' | 'popup'): boolean {
  try {
    localStorage.setItem(storageKey(origin), name);
    return true;
  } catch {
    return false;
  }
}
