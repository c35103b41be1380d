import type { Calls } from './calls.js';
import { type Delivery } from './delivery.js';
import type { PlatformClock } from './platform.js';
import { type ActionResult, type CrmRecord } from './records.js';
import type { StandInSettings } from './settings.js';
import type { Tenant } from './tenant.js';
import { type Pairs } from './user-data.js';
/** What the platform did with a call's data once the call was over. */
export interface Completion {
    readonly transactionId: string;
    /** The user data with its tokens filled, `Ctl_newRecordId` appended where a record was created. */
    readonly userData: string;
    readonly pairs: Pairs;
    readonly action: ActionResult;
    /** What was asked for and not done, and why. */
    readonly ignored: readonly string[];
}
export interface Completions {
    readonly all: readonly Completion[];
    readonly records: readonly CrmRecord[];
    readonly deliveries: readonly Delivery[];
    /** Resolves when every post so far has been answered or given up. */
    settled(): Promise<void>;
    onChange(listener: () => void): () => void;
    clear(): void;
}
/** Runs once for each completed call: fill the tokens, do the action, pop the screen, post the callback. */
export declare function createCompletions(tenant: Tenant, calls: Calls, clock: PlatformClock, settings: StandInSettings): Completions;
