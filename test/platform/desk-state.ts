import { type Call, type CallStep, type Calls, stepsOf } from './calls.js';
import type { Completion, Completions } from './completion.js';
import type { Delivery } from './delivery.js';
import type { RecordingView } from './recording.js';
import type { Agent, TransactionCodeList } from './tenant.js';

/** A call as the workspace page and tests see it. Times are ISO 8601 in UTC. */
export interface CallView {
  readonly transactionId: string;
  readonly interactionGuid: string;
  readonly agent: { readonly id: string; readonly login: string; readonly name: string };
  readonly state: string;
  readonly result: string | null;
  readonly onHold: boolean;
  readonly phone: string;
  readonly prefix: string;
  readonly dialled: string;
  readonly callerId: string;
  readonly dialPlanId: string | null;
  readonly queue: { readonly id: string; readonly name: string } | null;
  readonly userData: readonly (readonly [string, string])[];
  readonly transactionData: readonly (readonly [string, string])[];
  readonly createdAt: string;
  readonly answeredAt: string | null;
  readonly hungUpAt: string | null;
  readonly completedAt: string | null;
  readonly codeLists: readonly TransactionCodeList[];
  readonly codes: readonly { readonly list: string; readonly short: string; readonly description: string }[];
  readonly notes: string;
  readonly steps: readonly CallStep[];
  readonly log: readonly { readonly at: string; readonly event: string }[];
  readonly recording: RecordingView & { readonly enabled: boolean };
  /** What became of the call's data; `null` until the call is completed. */
  readonly completion: Completion | null;
  readonly deliveries: readonly Delivery[];
}

export function viewCall(call: Call, calls: Calls, completions: Completions, now: number): CallView {
  const { transactionId, interactionGuid, request } = call;
  return {
    transactionId,
    interactionGuid,
    agent: viewAgent(call.agent),
    state: call.state,
    result: call.result ?? null,
    onHold: call.onHold,
    phone: request.phone,
    prefix: request.prefix,
    dialled: call.dialled,
    callerId: request.callerId,
    dialPlanId: request.dialPlanId ?? null,
    queue: request.queue === undefined ? null : { id: request.queue.id, name: request.queue.name },
    userData: request.userData,
    transactionData: request.transactionData,
    createdAt: new Date(call.createdAt).toISOString(),
    answeredAt: isoOrNull(call.answeredAt),
    hungUpAt: isoOrNull(call.hungUpAt),
    completedAt: isoOrNull(call.completedAt),
    codeLists: calls.codeListsOf(call),
    codes: call.codes,
    notes: call.notes,
    steps: stepsOf(call),
    log: call.log.map(({ at, event }) => ({ at: new Date(at).toISOString(), event })),
    recording: { ...call.recording.view(now), enabled: call.agent.recordingEnabled },
    completion: completions.all.find(completion => completion.transactionId === transactionId) ?? null,
    deliveries: completions.deliveries.filter(delivery => delivery.transactionId === transactionId),
  };
}

export function viewAgent({ id, login, name }: Agent): { id: string; login: string; name: string } {
  return { id, login, name };
}

function isoOrNull(time: number | undefined): string | null {
  return time === undefined ? null : new Date(time).toISOString();
}
