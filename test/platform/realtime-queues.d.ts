import type { Row } from './answers.js';
import { type AgentStatus, type Day } from './centre/day.js';
import type { Media, Queue } from './centre/directory.js';
export declare const MEDIA_TYPES: Readonly<Record<Media, string>>;
/** Every queue at `now`. `statuses` are the agents' statuses at the same moment, by the agent's index. */
export declare function queueRows(day: Day, queues: readonly Queue[], statuses: readonly AgentStatus[], now: number): Row[];
