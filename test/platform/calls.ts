import type { PlatformClock } from './platform.js';
import { Recording } from './recording.js';
import type { Agent, OutboundQueue, Tenant, TransactionCodeList } from './tenant.js';
import type { Pairs } from './user-data.js';

export type CallState = 'ringing-agent' | 'ringing-customer' | 'talking' | 'wrap-up' | 'completed';
export type CallResult = 'answered' | 'customer-not-answered' | 'agent-not-answered' | 'failed' | 'cancelled';

/** Everything that a person at either end, or the network, can do to a call. */
export type CallStep =
  | 'agent-answers'
  | 'agent-does-not-answer'
  | 'customer-answers'
  | 'customer-does-not-answer'
  | 'call-fails'
  | 'hold'
  | 'unhold'
  | 'hang-up'
  | 'customer-hangs-up'
  | 'finish';

export interface SelectedCode {
  readonly list: string;
  readonly short: string;
  readonly description: string;
}

export interface CallRequest {
  readonly phone: string;
  readonly prefix: string;
  readonly callerId: string;
  readonly dialPlanId?: string;
  readonly queue?: OutboundQueue;
  /** As it came, tokens not yet filled. */
  readonly userData: Pairs;
  readonly transactionData: Pairs;
}

export interface Call {
  readonly transactionId: string;
  readonly interactionGuid: string;
  readonly agent: Agent;
  readonly request: CallRequest;
  /** The digits that went out to the network. */
  readonly dialled: string;
  readonly createdAt: number;
  readonly recording: Recording;
  readonly log: { readonly at: number; readonly event: string }[];
  state: CallState;
  result?: CallResult;
  onHold: boolean;
  answeredAt?: number;
  hungUpAt?: number;
  completedAt?: number;
  codes: readonly SelectedCode[];
  notes: string;
}

export interface WrapUp {
  readonly codes?: readonly { readonly list: string; readonly short: string }[];
  readonly notes?: string;
}

/** A step that the call's state does not allow, or a code that its lists do not hold. */
export class StepRefused extends Error {}

export interface Calls {
  readonly all: readonly Call[];
  place(agent: Agent, request: CallRequest): Call;
  /** The call that keeps the agent busy, wrap-up included. */
  currentOf(agentId: string): Call | undefined;
  find(transactionId: string): Call | undefined;
  drive(call: Call, step: CallStep, wrapUp?: WrapUp): Call;
  /** Writes an event into the call's log, which is shown. */
  note(call: Call, event: string): void;
  codeListsOf(call: Call): readonly TransactionCodeList[];
  onChange(listener: (call: Call) => void): () => void;
  /** Called once for each call, when it has become completed. */
  onCompleted(listener: (call: Call) => void): () => void;
  clear(): void;
}

const STEPS: Readonly<Record<CallState, readonly CallStep[]>> = {
  'ringing-agent': ['agent-answers', 'agent-does-not-answer'],
  'ringing-customer': ['customer-answers', 'customer-does-not-answer', 'call-fails', 'hang-up'],
  talking: ['hold', 'unhold', 'hang-up', 'customer-hangs-up'],
  'wrap-up': ['finish'],
  completed: [],
};

export function stepsOf(call: Call): readonly CallStep[] {
  const inapplicable = call.onHold ? 'hold' : 'unhold';
  return STEPS[call.state].filter(step => step !== inapplicable);
}

/** The calls of a tenant. Their times come from the platform's clock, so that a test can drive them. */
export function createCalls(tenant: Tenant, clock: PlatformClock): Calls {
  let all: Call[] = [];
  let nextId = 1;
  const listeners = new Set<(call: Call) => void>();
  const completedListeners = new Set<(call: Call) => void>();

  const calls: Calls = {
    get all() {
      return all;
    },
    place(agent, request) {
      const createdAt = clock.now();
      const call: Call = {
        transactionId: String(4000 + nextId),
        interactionGuid: `int-${createdAt.toString(16)}-${String(nextId).padStart(4, '0')}-riverside`,
        agent,
        request,
        dialled: request.prefix + request.phone.replace(/\D/g, ''),
        createdAt,
        recording: new Recording(),
        log: [{ at: createdAt, event: 'call-placed' }],
        state: 'ringing-agent',
        onHold: false,
        codes: [],
        notes: '',
      };
      nextId += 1;
      all = [...all, call];
      changed(call);
      return call;
    },
    currentOf: agentId => all.find(call => call.agent.id === agentId && call.state !== 'completed'),
    find: transactionId => all.find(call => call.transactionId === transactionId),
    drive(call, step, wrapUp = {}) {
      if (!stepsOf(call).includes(step)) {
        throw new StepRefused(`"${step}" is not possible while the call is ${call.state}.`);
      }
      const at = clock.now();
      if (step === 'finish') selectCodes(call, wrapUp, calls.codeListsOf(call));
      ACTIONS[step](call, at);
      call.log.push({ at, event: step });
      if (call.state === 'completed') for (const listener of completedListeners) listener(call);
      changed(call);
      return call;
    },
    note(call, event) {
      call.log.push({ at: clock.now(), event });
      changed(call);
    },
    codeListsOf: call => call.request.queue?.codeLists ?? tenant.defaultCodeLists,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onCompleted(listener) {
      completedListeners.add(listener);
      return () => completedListeners.delete(listener);
    },
    clear() {
      all = [];
    },
  };

  function changed(call: Call): void {
    for (const listener of listeners) listener(call);
  }

  return calls;
}

const ACTIONS: Readonly<Record<CallStep, (call: Call, at: number) => void>> = {
  'agent-answers': call => {
    call.state = 'ringing-customer';
  },
  'agent-does-not-answer': (call, at) => {
    call.result = 'agent-not-answered';
    complete(call, at);
  },
  'customer-answers': (call, at) => {
    call.state = 'talking';
    call.answeredAt = at;
    if (call.agent.recordingEnabled) call.recording.start(at);
  },
  'customer-does-not-answer': (call, at) => hangUp(call, at, 'customer-not-answered'),
  'call-fails': (call, at) => hangUp(call, at, 'failed'),
  hold: call => {
    call.onHold = true;
  },
  unhold: call => {
    call.onHold = false;
  },
  'hang-up': (call, at) => hangUp(call, at, call.answeredAt === undefined ? 'cancelled' : 'answered'),
  'customer-hangs-up': (call, at) => hangUp(call, at, 'answered'),
  finish: complete,
};

function hangUp(call: Call, at: number, result: CallResult): void {
  call.result = result;
  call.hungUpAt = at;
  call.onHold = false;
  call.recording.end(at);
  call.state = 'wrap-up';
}

function complete(call: Call, at: number): void {
  call.completedAt = at;
  call.state = 'completed';
}

function selectCodes(call: Call, wrapUp: WrapUp, lists: readonly TransactionCodeList[]): void {
  call.codes = (wrapUp.codes ?? []).map(({ list, short }) => {
    const code = lists.find(({ name }) => name === list)?.codes.find(candidate => candidate.short === short);
    if (code === undefined)
      throw new StepRefused(`"${list}:${short}" is not among the transaction codes of this call.`);
    return { list, short, description: code.description };
  });
  call.notes = wrapUp.notes ?? '';
}
