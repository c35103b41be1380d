import type { ContactCentre } from './centre/centre.js';
import type { Day, Interaction } from './centre/day.js';
import type { Agent } from './centre/directory.js';
import { acceptedBy, between } from './centre/moment.js';
import { dayNumberAt } from './centre/zone.js';
import type { AgentInterval } from './statistics-periods.js';
import type { Query } from './statistics-query.js';

/** The days that the range touches and that are held: none of the future, none before the centre's history. */
export function daysOf(centre: ContactCentre, { range, now }: Query): Day[] {
  const today = dayNumberAt(now, centre.timeZone);
  const first = Math.max(dayNumberAt(range.from, centre.timeZone), today - centre.history);
  const last = Math.min(dayNumberAt(range.to - 1, centre.timeZone), today);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => centre.day(first + place));
}

/** What was created in the range, by time, as far as it has happened. */
export function createdIn(
  centre: ContactCentre,
  query: Query,
  wanted: (call: Interaction) => boolean = () => true,
): readonly Interaction[] {
  const { range, now } = query;
  return daysOf(centre, query).flatMap(day =>
    between(day.interactions, call => call.created, range.from, Math.min(range.to, now + 1)).filter(wanted),
  );
}

/** What these agents accepted or dialled in the range, by the time of acceptance. */
export function acceptedIn(centre: ContactCentre, query: Query, agents: readonly Agent[]): readonly Interaction[] {
  const { range, now } = query;
  const calls = daysOf(centre, query).flatMap(day =>
    agents.flatMap(agent =>
      between(acceptedBy(day, agent), call => call.accepted!, range.from, Math.min(range.to, now + 1)),
    ),
  );
  return agents.length === 1 ? calls : calls.sort((left, right) => left.accepted! - right.accepted!);
}

/** Inferred: the day on which a call entered its queue serves every period of the call, since no call passes midnight. */
export function queuedOn(
  centre: ContactCentre,
  query: Query,
  wanted: (call: Interaction) => boolean,
): readonly Interaction[] {
  return daysOf(centre, query).flatMap(day =>
    day.interactions.filter(call => call.queue !== undefined && wanted(call)),
  );
}

/**
 * The agents' changes of status in the range, by time. Inferred: who is logged out at midnight has not changed then, so a
 * day's first stay is no event.
 */
export function intervalsIn(centre: ContactCentre, query: Query, agents: readonly Agent[]): readonly AgentInterval[] {
  const { range, now } = query;
  const intervals = daysOf(centre, query).flatMap(day =>
    agents.flatMap(agent =>
      between(day.timelines[agent.index]!.slice(1), ({ from }) => from, range.from, Math.min(range.to, now + 1)).map(
        interval => ({ agent, interval }),
      ),
    ),
  );
  return agents.length === 1 ? intervals : intervals.sort((left, right) => left.interval.from - right.interval.from);
}
