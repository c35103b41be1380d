import type { Row } from './answers.js';
import { type AgentStatus, type Day, type Interaction, Status } from './centre/day.js';
import type { Media, Queue } from './centre/directory.js';
import { phaseAt } from './centre/moment.js';

const MEDIA_TYPES: Readonly<Record<Media, string>> = { T: 'phone', C: 'chat', Z: 'email', V: 'vmail' };
const HALF_HOUR = 1800;

/** Every queue at `now`. `statuses` are the agents' statuses at the same moment, by the agent's index. */
export function queueRows(day: Day, queues: readonly Queue[], statuses: readonly AgentStatus[], now: number): Row[] {
  const entered = queues.map((): Interaction[] => []);
  for (const call of day.interactions) {
    if (call.created > now) break;
    if (call.queue !== undefined && call.queued <= now) entered[call.queue.index]!.push(call);
  }
  return queues.map(queue => queueRow(queue, entered[queue.index]!, statuses, now));
}

function queueRow(queue: Queue, calls: readonly Interaction[], statuses: readonly AgentStatus[], now: number): Row {
  const enabled = queue.skills.filter(skill => skill.enabled && skill.agent.enabled);
  const count = (...wanted: AgentStatus[]) =>
    enabled.filter(({ agent }) => wanted.includes(statuses[agent.index]!)).length;
  const whole = counts(queue, calls, Number.NEGATIVE_INFINITY, now);
  const late = counts(queue, calls, now - HALF_HOUR, now);
  const phases = calls.map(call => ({ call, phase: phaseAt(call, now) }));
  const waiting = phases.filter(({ phase }) => phase === 'waiting').map(({ call }) => now - call.queued);
  const inPhase = (...wanted: string[]) => phases.filter(({ phase }) => wanted.includes(phase)).length;
  return {
    'agent-count-busy': count(Status.busy, Status.offered),
    'agent-count-loggedOut': count(Status.loggedOut),
    'agent-count-onBreak': count(Status.onBreak),
    'agent-count-postProcess': count(Status.postProcessing),
    'agent-count-waitTransact': count(Status.available),
    'agent-count-workOffline': count(Status.workOffline),
    'day-abandoned': whole.abandoned,
    'day-accepted': whole.accepted,
    'day-avg-duration': whole.duration,
    'day-avg-wait-time': whole.wait,
    'day-queued': whole.queued,
    'day-sla-activity': Math.max(0, whole.sla),
    'assigned-agent-count': queue.skills.length,
    'enabled-agent-count': enabled.length,
    'longest-wait-time': longest(waiting),
    'media-type': MEDIA_TYPES[queue.media],
    'number-in-offered': inPhase('offered'),
    'number-in-progress': inPhase('processing', 'wrap-up'),
    'queue-id': queue.id,
    'queue-name': queue.name,
    'queue-size': waiting.length,
    'queue-type': MEDIA_TYPES[queue.media],
    'sla-activity': Math.max(0, late.sla),
    'sla-target': Math.floor(queue.slaSeconds / 3600),
    'thirty-min-abandoned': late.abandoned,
    'thirty-min-accepted': late.accepted,
    'thirty-min-avg-duration': late.duration,
    'thirty-min-avg-wait-time': late.wait,
    'thirty-min-longest-wait-time': late.longestWait,
    'thirty-min-queued': late.queued,
    'thirty-min-sla-activity': late.sla,
  };
}

/**
 * What came, was accepted and was abandoned after `from` and up to `now`. `sla` is the percentage of the accepted and
 * abandoned ones that were accepted within the queue's target, -1 where there are none.
 */
function counts(queue: Queue, calls: readonly Interaction[], from: number, now: number) {
  const isIn = (time: number | undefined): time is number => time !== undefined && time > from && time <= now;
  const queued = calls.filter(call => isIn(call.queued));
  const accepted = calls.filter(call => isIn(call.accepted));
  const abandoned = calls.filter(call => isIn(call.abandoned)).length;
  const inTime = accepted.filter(call => call.accepted! - call.queued <= queue.slaSeconds).length;
  const decided = accepted.length + abandoned;
  const waits = queued.map(call => Math.min(call.accepted ?? now, call.abandoned ?? now, now) - call.queued);
  return {
    queued: queued.length,
    accepted: accepted.length,
    abandoned,
    wait: mean(waits),
    longestWait: longest(waits),
    duration: mean(accepted.map(call => Math.min(call.processed!, now) - call.accepted!)),
    sla: queue.slaSeconds === 0 || decided === 0 ? -1 : Math.round((inTime * 100) / decided),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function longest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
