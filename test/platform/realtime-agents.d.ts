import type { Row } from './answers.js';
import { type Day, type StatusInterval } from './centre/day.js';
import type { Agent, Media } from './centre/directory.js';
export declare const MEDIA_IDS: Readonly<Record<Media, number>>;
/** One agent as the real-time page lists them, at `now` (seconds since the epoch), counted from the day's midnight. */
export declare function agentRow(day: Day, agent: Agent, now: number): Row;
export declare function statusAt(timeline: readonly StatusInterval[], now: number): StatusInterval;
