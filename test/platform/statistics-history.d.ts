import type { ContactCentre } from './centre/centre.js';
import type { Day, Interaction } from './centre/day.js';
import type { Agent } from './centre/directory.js';
import type { AgentInterval } from './statistics-periods.js';
import type { Query } from './statistics-query.js';
/** The days that the range touches and that are held: none of the future, none before the centre's history. */
export declare function daysOf(centre: ContactCentre, { range, now }: Query): Day[];
/** What was created in the range, by time, as far as it has happened. */
export declare function createdIn(centre: ContactCentre, query: Query, wanted?: (call: Interaction) => boolean): readonly Interaction[];
/** What these agents accepted or dialled in the range, by the time of acceptance. */
export declare function acceptedIn(centre: ContactCentre, query: Query, agents: readonly Agent[]): readonly Interaction[];
/** Inferred: the day on which a call entered its queue serves every period of the call, since no call passes midnight. */
export declare function queuedOn(centre: ContactCentre, query: Query, wanted: (call: Interaction) => boolean): readonly Interaction[];
/** The agents' statuses that began in the range, by time. */
export declare function intervalsIn(centre: ContactCentre, query: Query, agents: readonly Agent[]): readonly AgentInterval[];
