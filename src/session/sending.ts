import { DesksideError } from '../wire/errors';
import type { CarrierRequest, Outcome, Receipt } from './carrier';

/** How long a carrier waits for a sign of the answer before it says `unknown`, in milliseconds. */
export const DEFAULT_TIMEOUT = 10_000;

export interface Sign {
  readonly outcome: Outcome;
  readonly detail?: string;
}

export function receipt(carrier: string, request: CarrierRequest, sentAt: Date, sign: Sign): Receipt {
  return {
    carrier,
    method: request.method,
    sentAt,
    ...(sign.outcome === 'settled' && { settledAt: new Date() }),
    ...sign,
  };
}

/** Before anything is sent, a stop is a certain "not sent". */
export function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new DesksideError('aborted', 'Stopped before anything was sent.', { cause: signal.reason });
}

/** A hidden form whose fields are the body. It lives only as long as its submission. */
export function createForm(request: CarrierRequest, target: string): HTMLFormElement {
  const form = document.createElement('form');
  form.method = request.method;
  form.action = request.url;
  form.target = target;
  form.hidden = true;
  for (const [name, value] of Object.entries(request.fields ?? {})) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  return form;
}

let names = 0;

/** A browsing context name that no other frame or window of this page has. */
export function freshName(): string {
  names += 1;
  return `deskside-${Date.now().toString(36)}-${names}`;
}
