import type { Row } from './answers.js';
import { type AgentStatus, type Day, Status, type StatusInterval } from './centre/day.js';
import type { Agent, Media } from './centre/directory.js';
import { acceptedBy, overlap } from './centre/moment.js';

const MEDIA_IDS: Readonly<Record<Media, number>> = { T: 1, C: 2, Z: 3, V: 4 };
const HALF_HOUR = 1800;

/** One agent as the real-time page lists them, at `now` (seconds since the epoch), counted from the day's midnight. */
export function agentRow(day: Day, agent: Agent, now: number): Row {
  const timeline = day.timelines[agent.index]!;
  const current = statusAt(timeline, now);
  const whole = totals(day, agent, day.start, now);
  const late = totals(day, agent, now - HALF_HOUR, now);
  const loggedOut = current.status === Status.loggedOut;
  const chatting = current.status === Status.busy && current.interaction?.channel.media === 'C';
  const chatCount = loggedOut ? -1 : Number(chatting);
  return {
    'active-customer-chat-count': chatCount,
    'agent-guid': agent.guid,
    'agent-id': agent.id,
    'agent-media-id': lastMedia(timeline, now),
    'agent-name': agent.fullName,
    'agent-status': current.status,
    'agent-sub-status': 'none',
    'assigned-skill-count': agent.skills.length,
    'day-accepted-count': whole.accepted,
    'day-available-time': whole.seconds(Status.available),
    'day-avg-processing-time': average(whole.seconds(Status.busy), whole.accepted),
    'day-break-time': whole.seconds(Status.onBreak),
    'day-login-time': now - day.start - whole.seconds(Status.loggedOut),
    'day-offline-time': whole.seconds(Status.workOffline),
    'day-processing-time': whole.seconds(Status.busy),
    'day-rejected-count': whole.rejected,
    'day-wrap-up-time': whole.seconds(Status.postProcessing),
    'enabled-skill-count': agent.skills.filter(({ enabled }) => enabled).length,
    'group-id': agent.group.id,
    'idle-start-time': current.status === Status.available ? current.from : -1,
    'last-login-time': lastLogin(timeline, now),
    'longest-active-customer-chat-duration': chatting ? now - current.from : -1,
    'max-concurrent-customer-chat': 1,
    ...phoneLines(current, now),
    'status-code-item-id': current.code?.itemId ?? '',
    'status-code-item-short-code': current.code?.short ?? '',
    'status-code-list-id': current.code?.listId ?? '',
    'thirty-min-accepted-count': late.accepted,
    'thirty-min-available-time': late.seconds(Status.available),
    'thirty-min-avg-handling-time': average(
      late.seconds(Status.busy) + late.seconds(Status.postProcessing),
      late.accepted,
    ),
    'thirty-min-break-time': late.seconds(Status.onBreak),
    'thirty-min-offline-time': late.seconds(Status.workOffline),
    'thirty-min-processing-time': late.seconds(Status.busy),
    'thirty-min-rejected-count': late.rejected,
    'thirty-min-wrap-up-time': late.seconds(Status.postProcessing),
    'time-in-status': now - current.from,
  };
}

export function statusAt(timeline: readonly StatusInterval[], now: number): StatusInterval {
  return timeline.find(({ from, to }) => from <= now && now < to) ?? timeline.at(-1)!;
}

interface Totals {
  readonly accepted: number;
  readonly rejected: number;
  seconds(status: AgentStatus): number;
}

/** Counters start anew at midnight: of a window that begins before it, only today's part is counted. */
function totals(day: Day, agent: Agent, from: number, now: number): Totals {
  const seconds = new Map<AgentStatus, number>();
  let rejected = 0;
  for (const interval of day.timelines[agent.index]!) {
    if (interval.from > now) break;
    const time = overlap(interval, from, now);
    if (time > 0) seconds.set(interval.status, (seconds.get(interval.status) ?? 0) + time);
    if (interval.status === Status.offered && isIn(interval.to, from, now) && wasRejected(interval)) rejected += 1;
  }
  const accepted = acceptedBy(day, agent).filter(
    call => call.queue !== undefined && isIn(call.accepted!, from, now),
  ).length;
  return { accepted, rejected, seconds: status => seconds.get(status) ?? 0 };
}

/** Windows take in their end and leave out their start, but for the day's own midnight, at which nothing happens. */
function isIn(time: number, from: number, now: number): boolean {
  return time > from && time <= now;
}

function wasRejected({ interaction, to }: StatusInterval): boolean {
  return interaction?.accepted !== to;
}

function average(sum: number, count: number): number {
  return count === 0 ? 0 : Math.round(sum / count);
}

function lastMedia(timeline: readonly StatusInterval[], now: number): number {
  const worked = timeline.findLast(({ status, from }) => from <= now && status === Status.busy);
  return worked?.interaction === undefined ? 0 : MEDIA_IDS[worked.interaction.channel.media];
}

function lastLogin(timeline: readonly StatusInterval[], now: number): number {
  const login = timeline.findLast(
    ({ status, from }, place) =>
      from <= now && status !== Status.loggedOut && timeline[place - 1]?.status === Status.loggedOut,
  );
  return login?.from ?? -1;
}

/** Line 1 takes what the queues offer; what the agent dials while working offline is on line 2. */
function phoneLines(current: StatusInterval, now: number): Row {
  const { status, interaction } = current;
  const phone = interaction?.channel.media === 'T' ? interaction : undefined;
  let first = { code: status === Status.loggedOut ? -1 : 0, since: current.from };
  let second = { code: -1, since: now };
  if (phone !== undefined && status === Status.offered) first = { code: 3, since: current.from };
  if (phone !== undefined && status === Status.busy) {
    const holdStart = current.from + 30;
    const held = phone.holds.count > 0 && holdStart <= now && now < holdStart + phone.holds.longest;
    first = held ? { code: 1, since: holdStart } : { code: 5, since: current.from };
  }
  if (phone !== undefined && status === Status.workOffline && phone.accepted! <= now && now < phone.processed!) {
    second = { code: 5, since: phone.accepted! };
  }
  return {
    'phone-line1-status': first.code,
    'phone-line1-status-time': first.code === -1 ? 0 : now - first.since,
    'phone-line2-status': second.code,
    'phone-line2-status-time': now - second.since,
  };
}
