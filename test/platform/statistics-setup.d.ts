import type { Row } from './answers.js';
import type { ContactCentre } from './centre/centre.js';
import { type CodeList, type StatusCode, type TransactionCode } from './centre/codes.js';
import type { Agent, Campaign, Channel, Group, Queue, Skill } from './centre/directory.js';
import { type Moment } from './statistics-interactions.js';
/** Rows about how the centre is set up. Yes and no are written as in each sample: `Yes`, `Y` or `yes`. */
export declare function groupRow(group: Group): Row;
export declare function agentSetupRow(agent: Agent): Row;
export declare function skillRow({ enabled, queue, agent, level }: Skill): Row;
export declare function queueSetupRow(queue: Queue): Row;
export declare function channelRow(channel: Channel): Row;
export declare function campaignRow(campaign: Campaign, { now, zone, tenantZone }: Moment): Row;
/** The numbers of the records that the campaign has in the current four weeks, in the order in which they are dialled. */
export declare function recordIndexes(campaign: Campaign, { now, tenantZone }: Moment): number[];
export declare function recordRow(centre: ContactCentre, campaign: Campaign, index: number, now: number): Row;
interface CodeEntry<Code> {
    readonly list: CodeList<Code>;
    readonly code: Code;
    readonly ordinate: number;
}
export declare const transactionCodes: readonly CodeEntry<TransactionCode>[];
export declare const statusCodes: readonly CodeEntry<StatusCode>[];
export declare function transactionCodeRow(entry: CodeEntry<TransactionCode>): Row;
export declare function statusCodeRow(entry: CodeEntry<StatusCode>): Row;
export {};
