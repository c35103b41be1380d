import { throwIssues } from '../wire/errors';
import type { Carrier } from './carrier';
import { iframeCarrier } from './iframe';
import { popupCarrier } from './popup';

const CARRIERS = { iframe: iframeCarrier, popup: popupCarrier };

/** What a call can be sent by: one of Deskside's, the one that the doctor found, or the page's own. */
export type CarrierChoice = keyof typeof CARRIERS | 'auto' | Carrier;

/** `'auto'` takes what the doctor found to work in this browser for this platform, else the frame. */
export function chooseCarrier(choice: CarrierChoice | undefined, origin: string): Carrier {
  if (typeof choice === 'object') return choice;
  const name = choice && choice !== 'auto' ? choice : (foundCarrier(origin) ?? 'iframe');
  const carrier = Object.hasOwn(CARRIERS, name) ? CARRIERS[name as keyof typeof CARRIERS] : undefined;
  const message = `The carrier "${name}" is not one of ${Object.keys(CARRIERS).join(', ')}, auto.`;
  throwIssues(carrier ? [] : [{ path: 'carrier', code: 'carrier', message }]);
  return carrier as Carrier;
}

const storageKey = (origin: string) => `deskside:carrier:${origin}`;

/** What the doctor remembered; nothing where storage is refused. */
function foundCarrier(origin: string): 'iframe' | 'popup' | undefined {
  try {
    const found = localStorage.getItem(storageKey(origin));
    return found === 'popup' || found === 'iframe' ? found : undefined;
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
