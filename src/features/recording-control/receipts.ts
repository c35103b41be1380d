import type { Outcome, Receipt } from '../../session/carrier';
import type { DesksideError } from '../../wire/errors';
import type { Known, Sending } from './reasons';
import type { RecordingReceipt } from './sender';

/** A request whose outcome is recorded, with the error that it ended in. */
export interface Done {
  readonly sending: Sending;
  readonly error?: unknown;
}

export function record(sending: Sending, { answer, outcome, carrier, method, detail }: RecordingReceipt): void {
  sending.known = answer && answer !== 'success' ? answer : outcome;
  sending.carrier = carrier;
  sending.method = method;
  if (detail) sending.detail = detail;
}

export function recordFailure(sending: Sending, { code, message }: Partial<DesksideError>): void {
  sending.known = code === 'blocked-by-policy' || code === 'popup-blocked' ? 'blocked' : 'failed';
  sending.detail = String(message);
}

const OUTCOMES: Partial<Record<Known, Outcome>> = {
  sent: 'sent',
  settled: 'settled',
  accepted: 'accepted',
  'nothing-changed': 'accepted',
  'not-enabled': 'accepted',
};

export function toReceipt({ at, done, known, carrier, method, detail }: Sending): Receipt {
  return {
    carrier,
    method,
    sentAt: new Date(at),
    ...(done !== undefined && { settledAt: new Date(done) }),
    outcome: OUTCOMES[known] ?? 'unknown',
    ...(detail !== undefined && { detail }),
  };
}

/** A caller who asked by name learns of the failure; a field that asked has the state. */
export function claim({ sending, error }: Done): Receipt {
  if (error !== undefined) throw error;
  return toReceipt(sending);
}
