import { DesksideError } from '../wire/errors';
import type { Carrier, CarrierOptions, CarrierRequest, Receipt } from './carrier';
import { postFrom, receipt, refuseAborted } from './sending';

/**
 * A small window that navigates to the platform. It is the platform's own page there, so the agent's cookie goes with it
 * even where third-party cookies are blocked. It needs the gesture of a person: without one the browser opens nothing.
 * What the window shows is for the agent's eyes; this page cannot read it.
 */
export const popupCarrier: Carrier = { name: 'popup', send };

async function send(request: CarrierRequest, { signal }: CarrierOptions = {}): Promise<Receipt> {
  refuseAborted(signal);
  const sentAt = new Date();
  const popup = window.open('', '_blank', 'popup,width=480,height=320');
  if (!popup) {
    throw new DesksideError(
      'popup-blocked',
      'The browser opened no window. Click again, and allow popups for this page.',
    );
  }
  popup.opener = null;
  if (request.method === 'POST') postFrom(popup.document, request);
  else follow(popup.document, request.url);
  return receipt('popup', request, sentAt, { outcome: 'sent' });
}

/** Through a link rather than the window's `location`: only a link can keep the address of the page to itself. */
function follow(blank: Document, url: string): void {
  const link = blank.createElement('a');
  link.href = url;
  link.referrerPolicy = 'no-referrer';
  blank.body.append(link);
  link.click();
}
