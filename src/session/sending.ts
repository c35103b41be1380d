import { DesksideError } from '../wire/errors';
import type { CarrierRequest, Outcome, Receipt } from './carrier';
import { blockedBy } from './policy';

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

/**
 * Posts from inside a blank frame or window that is ours, whose document may have a referrer policy of its own: a form has none,
 * and would tell the platform the address of the page.
 */
export function postFrom(blank: Document, request: CarrierRequest): void {
  const policy = blank.createElement('meta');
  policy.name = 'referrer';
  policy.content = 'no-referrer';
  const form = blank.createElement('form');
  form.method = 'POST';
  form.action = request.url;
  for (const [name, value] of Object.entries(request.fields ?? {})) {
    const input = blank.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  blank.head.append(policy);
  blank.body.append(form);
  try {
    form.submit();
  } catch (error) {
    // Firefox throws here where the page's policy allows no such form.
    throw blockedBy('form-action', new URL(request.url).origin, error);
  }
}
