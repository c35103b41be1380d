import type { Row } from './answers.js';
import type { Interaction } from './centre/day.js';
import type { Agent, Media } from './centre/directory.js';
export declare const MEDIA_WORDS: Readonly<Record<Media, string>>;
/** The moment of the answer and the zone in which it writes times. */
export interface Moment {
    readonly now: number;
    readonly zone: string;
    /** The tenant's zone names the recordings. */
    readonly tenantZone: string;
    readonly tenant: string;
}
/** Every column of every interaction answer, as known at that moment; a route picks those that it documents. */
export declare function interactionFields(call: Interaction, moment: Moment): Row;
/** Picks the documented columns, in their order. */
export declare function pick(fields: Row, columns: readonly string[]): Row;
export declare function time(seconds: number | undefined, zone: string): string;
export declare function agentFields(agent: Agent | undefined): Record<string, string>;
/** As in the samples: `S20090604/R200906040609030100.wav`, from when the call was accepted. */
export declare function recordingName(call: Interaction, { now, tenantZone }: Moment): string;
/** The documented disposition codes: 1000 none, 1001 try again, 1002 scheduled call back. */
export declare function dispositionOf(call: Interaction | undefined, now: number): string;
/** The documented record status: 0 new, 1 queued, 2 accepted, 3 completed, 4 scheduled. */
export declare function recordStatus(call: Interaction | undefined, now: number): string;
export declare function externalData(number: number): string;
export declare function flawOf(campaignId: string, index: number): string;
