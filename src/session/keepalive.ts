import type { DesksideError } from '../wire/errors';
import type { Carrier, CarrierOptions, CarrierRequest, Receipt } from './carrier';
import { POLICY_DELAY, watchPolicy } from './policy';
import { receipt, refuseAborted } from './sending';

/**
 * A `no-cors` request that outlives the page (`pagehide`), where a frame's request would be lost. It carries the agent's
 * cookie wherever third-party cookies are allowed. The answer is opaque; bodies under way share 64 KiB.
 */
export const keepaliveCarrier: Carrier = { name: 'keepalive', send };

async function send(request: CarrierRequest, { signal }: CarrierOptions = {}): Promise<Receipt> {
  refuseAborted(signal);
  const sentAt = new Date();
  let blocked: DesksideError | undefined;
  const unwatch = watchPolicy(document, request.url, error => {
    blocked = error;
  });
  try {
    await fetch(request.url, {
      method: request.method,
      mode: 'no-cors',
      credentials: 'include',
      keepalive: true,
      referrerPolicy: 'no-referrer',
      ...(request.fields && { body: new URLSearchParams(request.fields) }),
      ...(signal && { signal }),
    });
    return receipt('keepalive', request, sentAt, { outcome: 'settled' });
  } catch {
    // The rejection reads the same for a policy's refusal, which sent nothing, and for a lost answer.
    await new Promise(resolve => setTimeout(resolve, 4 * POLICY_DELAY));
    if (blocked) throw blocked;
    return receipt('keepalive', request, sentAt, { outcome: 'unknown', detail: 'The request or its answer was lost.' });
  } finally {
    unwatch();
  }
}
