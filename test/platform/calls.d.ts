import type { PlatformClock } from './platform.js';
import { Recording } from './recording.js';
import type { Agent, OutboundQueue, Tenant, TransactionCodeList } from './tenant.js';
import type { Pairs } from './user-data.js';
export type CallState = 'ringing-agent' | 'ringing-customer' | 'talking' | 'wrap-up' | 'completed';
export type CallResult = 'answered' | 'customer-not-answered' | 'agent-not-answered' | 'failed' | 'cancelled';
/** Everything that a person at either end, or the network, can do to a call. */
export type CallStep = 'agent-answers' | 'agent-does-not-answer' | 'customer-answers' | 'customer-does-not-answer' | 'call-fails' | 'hold' | 'unhold' | 'hang-up' | 'customer-hangs-up' | 'finish';
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
    readonly log: {
        readonly at: number;
        readonly event: string;
    }[];
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
    readonly codes?: readonly {
        readonly list: string;
        readonly short: string;
    }[];
    readonly notes?: string;
}
/** A step that the call's state does not allow, or a code that its lists do not hold. */
export declare class StepRefused extends Error {
}
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
export declare function stepsOf(call: Call): readonly CallStep[];
/** The calls of a tenant. Their times come from the platform's clock, so that a test can drive them. */
export declare function createCalls(tenant: Tenant, clock: PlatformClock): Calls;
