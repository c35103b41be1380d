import { DesksideError } from '../wire/errors';
import type { Carrier, CarrierOptions, CarrierRequest, Receipt } from './carrier';
import { createForm, freshName, receipt, refuseAborted } from './sending';

/**
 * A small window that navigates to the platform. It is the platform's own page there, so the agent's cookie goes with it
 * even where third-party cookies are blocked. It needs the gesture of a person: without one the browser opens nothing.
 * What the window shows is for the agent's eyes; this page cannot read it.
 */
export const popupCarrier: Carrier = { name: 'popup', send };

async function send(request: CarrierRequest, { signal }: CarrierOptions = {}): Promise<Receipt> {
  refuseAborted(signal);
  const name = freshName();
  const sentAt = new Date();
  const popup = window.open('', name, 'popup,width=480,height=320');
  if (!popup) {
    throw new DesksideError(
      'popup-blocked',
      'The browser opened no window. Click again, and allow popups for this page.',
    );
  }
  navigate(request, name);
  return receipt('popup', request, sentAt, {
    outcome: 'sent',
    detail: 'Sent in its own window, which shows the answer.',
  });
}

/**
 * Through a link or a form rather than the window's `location`: only these can keep this page's address to themselves.
 * The link stays outside the document, where no listener of the page sees its click.
 */
function navigate(request: CarrierRequest, name: string): void {
  if (request.method === 'POST') {
    const form = createForm(request, name);
    (document.body ?? document.documentElement).append(form);
    form.submit();
    form.remove();
    return;
  }
  const link = document.createElement('a');
  link.href = request.url;
  link.target = name;
  link.referrerPolicy = 'no-referrer';
  link.click();
}
