import { type StatusCode } from './codes.js';
import { type AgentStatus, type InteractionType } from './day.js';
import type { Agent } from './directory.js';
import { type Seed } from './random.js';
/** A time away from the queues that the agent takes as soon as the work in hand is done. */
export interface Stop {
    readonly at: number;
    readonly seconds: number;
    readonly status: AgentStatus;
    readonly code?: StatusCode | undefined;
    /** What is done meanwhile, straight to or from the agent. */
    readonly call?: {
        readonly type: InteractionType;
        readonly direction: 'inbound' | 'outbound';
    } | undefined;
}
export interface Shift {
    readonly login: number;
    readonly logout: number;
    readonly logoutCode: StatusCode;
    readonly stops: readonly Stop[];
}
/** Nobody is taken on in the last minutes before midnight, so that each day is complete in itself. */
export declare const CLOSING: number;
/** The agent's working time of a day, or none: day off, or an account that is switched off. */
export declare function shiftOf(seed: Seed, agent: Agent, day: {
    number: number;
    start: number;
    end: number;
}): Shift | undefined;
