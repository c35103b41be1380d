import { type Call, type CallStep, type Calls } from './calls.js';
import type { Completion, Completions } from './completion.js';
import type { Delivery } from './delivery.js';
import type { RecordingView } from './recording.js';
import type { Agent, TransactionCodeList } from './tenant.js';
/** A call as the workspace page and tests see it. Times are ISO 8601 in UTC. */
export interface CallView {
    readonly transactionId: string;
    readonly interactionGuid: string;
    readonly agent: {
        readonly id: string;
        readonly login: string;
        readonly name: string;
    };
    readonly state: string;
    readonly result: string | null;
    readonly onHold: boolean;
    readonly phone: string;
    readonly prefix: string;
    readonly dialled: string;
    readonly callerId: string;
    readonly dialPlanId: string | null;
    readonly queue: {
        readonly id: string;
        readonly name: string;
    } | null;
    readonly userData: readonly (readonly [string, string])[];
    readonly transactionData: readonly (readonly [string, string])[];
    readonly createdAt: string;
    readonly answeredAt: string | null;
    readonly hungUpAt: string | null;
    readonly completedAt: string | null;
    readonly codeLists: readonly TransactionCodeList[];
    readonly codes: readonly {
        readonly list: string;
        readonly short: string;
        readonly description: string;
    }[];
    readonly notes: string;
    readonly steps: readonly CallStep[];
    readonly log: readonly {
        readonly at: string;
        readonly event: string;
    }[];
    readonly recording: RecordingView & {
        readonly enabled: boolean;
    };
    /** What became of the call's data; `null` until the call is completed. */
    readonly completion: Completion | null;
    readonly deliveries: readonly Delivery[];
}
export declare function viewCall(call: Call, calls: Calls, completions: Completions, now: number): CallView;
export declare function viewAgent({ id, login, name }: Agent): {
    id: string;
    login: string;
    name: string;
};
