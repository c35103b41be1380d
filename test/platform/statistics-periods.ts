import type { Row } from './answers.js';
import { type Day, type Interaction, Status, type StatusInterval } from './centre/day.js';
import type { Agent, Queue } from './centre/directory.js';
import { come, overlap } from './centre/moment.js';
import { isoOf } from './centre/zone.js';
import { OFFLINE_BUCKETS, ONLINE_BUCKETS } from './statistics-columns.js';
import { agentFields, type Moment } from './statistics-interactions.js';

/** The page: data is "aggregated into 30 minute periods". */
const PERIOD = 1800;

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
export function periodsOf(
  calls: readonly Interaction[],
  range: { from: number; to: number },
  now: number,
): PeriodFigures[] {
  const periods = new Map<string, PeriodFigures>();
  const note = (
    call: Interaction,
    at: number | undefined,
    list: 'entered' | 'accepted' | 'abandoned' | 'processed' | 'finished',
  ) => {
    if (at === undefined || call.queue === undefined) return;
    const start = Math.floor(at / PERIOD) * PERIOD;
    if (start < range.from || start >= range.to || start + PERIOD > now) return;
    const key = `${start} ${call.queue.index}`;
    const period = periods.get(key) ?? emptyPeriod(start, call.queue);
    periods.set(key, period);
    period[list].push(call);
  };
  for (const call of calls) {
    note(call, call.queued, 'entered');
    note(call, call.accepted, 'accepted');
    note(call, call.abandoned, 'abandoned');
    note(call, call.processed, 'processed');
    note(call, call.finished, 'finished');
  }
  return [...periods.values()].sort((left, right) => left.start - right.start || left.queue.index - right.queue.index);
}

function emptyPeriod(start: number, queue: Queue): PeriodFigures {
  return { start, queue, entered: [], accepted: [], abandoned: [], processed: [], finished: [] };
}

function counted(period: PeriodFigures, zone: string): Row {
  const { queue, start, entered, accepted } = period;
  return {
    'queue-name': queue.name,
    'channel-id': queue.channel.id,
    'time-stamp': isoOf(start, zone),
    'media-type': queue.media,
    'entered-count': entered.length,
    'accepted-count': accepted.length,
    'sla-met-count': accepted.filter(call => queue.slaSeconds > 0 && waitOf(call) <= queue.slaSeconds).length,
  };
}

export function statisticRow(period: PeriodFigures, zone: string): Row {
  const { accepted, abandoned, processed, finished } = period;
  const toAbandon = abandoned.map(call => call.abandoned! - call.queued);
  return {
    ...counted(period, zone),
    'abandoned-count': abandoned.length,
    'finish-processing-count': processed.length,
    'finish-post-count': finished.length,
    'voice-message-left-count': abandoned.filter(call => call.voiceMessageLeft).length,
    'time-waiting': sum(accepted.map(waitOf)),
    'time-processing': sum(processed.map(call => call.processed! - call.accepted!)),
    'time-post-processing': sum(finished.map(call => call.finished! - call.processed!)),
    'total-time-to-abandon': sum(toAbandon),
    'time-max-wait-accept': Math.max(0, ...accepted.map(waitOf)),
    'time-max-wait-abandon': Math.max(0, ...toAbandon),
  };
}

export function onlineSlaRow(period: PeriodFigures, zone: string): Row {
  return {
    ...counted(period, zone),
    accepted: buckets(period.accepted.map(waitOf), ONLINE_BUCKETS),
    abandoned: buckets(
      period.abandoned.map(call => call.abandoned! - call.queued),
      ONLINE_BUCKETS,
    ),
  };
}

export function offlineSlaRow(period: PeriodFigures, zone: string): Row {
  const accepted = buckets(period.accepted.map(waitOf), OFFLINE_BUCKETS);
  return { 'queue-id': period.queue.id, ...counted(period, zone), accepted };
}

function waitOf(call: Interaction): number {
  return call.accepted! - call.queued;
}

function buckets(waits: readonly number[], bounds: typeof ONLINE_BUCKETS): Record<string, number> {
  const counts = Object.fromEntries(bounds.map(([name]): [string, number] => [name, 0]));
  for (const wait of waits) {
    const [name] = bounds.find(([, below]) => wait < below)!;
    counts[name]! += 1;
  }
  return counts;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The page's sample has "On Break". Inferred: the other words, from the real-time page's table. */
const STATUS_WORDS: Readonly<Record<number, string>> = {
  [Status.available]: 'Available',
  [Status.offered]: 'Transaction Offered',
  [Status.busy]: 'Busy',
  [Status.postProcessing]: 'Post Processing',
  [Status.onBreak]: 'On Break',
  [Status.workOffline]: 'Work Offline',
  [Status.loggedOut]: 'Logged Out',
};

export interface AgentInterval {
  readonly agent: Agent;
  readonly interval: StatusInterval;
}

export function statusRow({ agent, interval }: AgentInterval, zone: string): Row {
  const { status, from, code, interaction } = interval;
  return {
    ...agentFields(agent),
    status: STATUS_WORDS[status]!,
    'event-time': isoOf(from, zone),
    'scl-list-id': code?.listId ?? '',
    'scl-item-id': code?.itemId ?? '',
    'scl-item-shortcode-text': code?.short ?? '',
    'scl-item-report-text': code?.text ?? '',
    'transaction-id': interaction?.id ?? '',
  };
}

export interface AgentPeriod {
  readonly agent: Agent;
  readonly start: number;
  readonly timeline: readonly StatusInterval[];
}

/** The ended half hours of the day in which the agent was logged in for some time. */
export function agentPeriods(day: Day, agent: Agent, range: { from: number; to: number }, now: number): AgentPeriod[] {
  const timeline = day.timelines[agent.index]!;
  const periods: AgentPeriod[] = [];
  for (let start = Math.ceil(day.start / PERIOD) * PERIOD; start < day.end; start += PERIOD) {
    if (start < range.from || start >= range.to || start + PERIOD > now) continue;
    const loggedOut = sum(
      timeline
        .filter(({ status }) => status === Status.loggedOut)
        .map(interval => overlap(interval, start, start + PERIOD)),
    );
    if (loggedOut < PERIOD) periods.push({ agent, start, timeline });
  }
  return periods;
}

export function agentPeriodRow({ agent, start, timeline }: AgentPeriod, { zone, now }: Moment): Row {
  const end = come(start + PERIOD, now) ?? now;
  const seconds = (wanted: number) =>
    sum(timeline.filter(({ status }) => status === wanted).map(interval => overlap(interval, start, end)));
  return {
    'period-start': isoOf(start, zone),
    'period-end': isoOf(end, zone),
    ...agentFields(agent),
    'status-waiting': seconds(Status.available),
    'status-processing': seconds(Status.busy),
    'status-post-processing': seconds(Status.postProcessing),
    'status-working-offline': seconds(Status.workOffline),
    'status-transaction-offered': seconds(Status.offered),
    'status-break': seconds(Status.onBreak),
    'time-logged-in': end - start - seconds(Status.loggedOut),
  };
}
