import type { Row } from './answers.js';
import { type Day, type Interaction, type StatusInterval } from './centre/day.js';
import type { Agent, Queue } from './centre/directory.js';
import { type Moment } from './statistics-interactions.js';
/** The page: data is "aggregated into 30 minute periods". */
export declare const PERIOD = 1800;
/** What happened to one queue's interactions in one period; each event counts in the period in which it happened. */
export interface PeriodFigures {
    readonly start: number;
    readonly queue: Queue;
    readonly entered: Interaction[];
    readonly accepted: Interaction[];
    readonly abandoned: Interaction[];
    readonly processed: Interaction[];
    readonly finished: Interaction[];
}
/**
 * The periods of a list of queued interactions that ended by `now` and begin in the range, those without any event
 * left out. Inferred: a period that still runs is not given.
 */
export declare function periodsOf(calls: readonly Interaction[], range: {
    from: number;
    to: number;
}, now: number): PeriodFigures[];
export declare function statisticRow(period: PeriodFigures, zone: string): Row;
export declare function onlineSlaRow(period: PeriodFigures, zone: string): Row;
export declare function offlineSlaRow(period: PeriodFigures, zone: string): Row;
export interface AgentInterval {
    readonly agent: Agent;
    readonly interval: StatusInterval;
}
export declare function statusRow({ agent, interval }: AgentInterval, zone: string): Row;
export interface AgentPeriod {
    readonly agent: Agent;
    readonly start: number;
    readonly timeline: readonly StatusInterval[];
}
/** The ended half hours of the day in which the agent was logged in for some time. */
export declare function agentPeriods(day: Day, agent: Agent, range: {
    from: number;
    to: number;
}, now: number): AgentPeriod[];
export declare function agentPeriodRow({ agent, start, timeline }: AgentPeriod, { zone, now }: Moment): Row;
