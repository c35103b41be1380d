import type { Interaction } from './day.js';
import type { Directory, Media, Queue } from './directory.js';
import { createRandom, type Random, type Seed } from './random.js';
import { CLOSING, type Shift } from './shifts.js';

const HALF_HOUR = 1800;
/** How busy the staff would be, by hour of the day: quiet at night, more than they can take before noon. */
const LOAD = [
  ...[0.35, 0.3, 0.3, 0.3, 0.3, 0.35, 0.4, 0.45, 0.6, 0.85, 1.2, 1.05],
  ...[0.65, 0.7, 1.0, 0.85, 0.6, 0.5, 0.5, 0.45, 0.4, 0.4, 0.35, 0.3],
];
/** Seconds of talk and wrap-up together, about, and the share of the agents' time that this medium gets. */
const HANDLING: Readonly<Record<Media, { seconds: number; share: number }>> = {
  T: { seconds: 545, share: 1 },
  C: { seconds: 605, share: 0.9 },
  Z: { seconds: 525, share: 0.7 },
  V: { seconds: 205, share: 0.3 },
};

/** What reaches the centre from outside in a day, as many as its staff could about take. */
export function arrivalsOf(
  seed: Seed,
  directory: Directory,
  day: { number: number; start: number; end: number },
  shifts: readonly (Shift | undefined)[],
): Interaction[] {
  const random = createRandom(seed, 'arrivals', day.number);
  const arrivals: Interaction[] = [];
  const last = day.end - CLOSING - 600;
  for (const queue of directory.queues) {
    if (!queue.enabled) continue;
    if (queue.campaign !== undefined) arrivals.push(...campaignCalls(queue, day.start, day.number, random));
    else arrivals.push(...queueArrivals(queue, day.start, last, staffing(queue, day.start, shifts), random));
  }
  for (const queue of directory.queues) {
    if (queue.media === 'T' && queue.enabled && queue.campaign === undefined) {
      arrivals.push(...forwarded(queue, day.start, last, random));
    }
  }
  return arrivals;
}

/** For each half hour of the day, how many agents' worth of time the queue has; an agent is shared by their queues. */
function staffing(queue: Queue, start: number, shifts: readonly (Shift | undefined)[]): number[] {
  const staff = new Array<number>(50).fill(0);
  for (const { agent, enabled } of queue.skills) {
    const shift = shifts[agent.index];
    if (!enabled || shift === undefined) continue;
    const share = 1 / agent.skills.filter(skill => skill.enabled).length;
    const from = Math.ceil((shift.login - start) / HALF_HOUR);
    const to = Math.floor((shift.logout - start) / HALF_HOUR);
    for (let slot = from; slot < to; slot += 1) staff[slot]! += share;
  }
  return staff;
}

function queueArrivals(
  queue: Queue,
  start: number,
  last: number,
  staff: readonly number[],
  random: Random,
): Interaction[] {
  const { seconds, share } = HANDLING[queue.media];
  const offline = queue.media === 'Z' || queue.media === 'V';
  const arrivals: Interaction[] = [];
  staff.forEach((agents, slot) => {
    if (agents === 0 || (offline && slot >= 40)) return;
    const expected = (agents * LOAD[Math.floor(slot / 2) % 24]! * share * HALF_HOUR) / seconds;
    const from = start + slot * HALF_HOUR;
    for (
      let at = from + random.waiting(HALF_HOUR / expected);
      at < from + HALF_HOUR;
      at += random.waiting(HALF_HOUR / expected)
    ) {
      const created = Math.floor(at);
      if (created < last) arrivals.push(arrival(queue, created, random));
    }
  });
  return arrivals;
}

function arrival(queue: Queue, created: number, random: Random): Interaction {
  const phone = queue.media === 'T';
  const callback = phone && random.chance(0.03);
  return newInteraction({
    channel: queue.channel,
    queue,
    direction: callback ? 'outbound' : phone || queue.media === 'V' ? 'inbound' : '',
    type: callback ? 'Web Callback' : '',
    customer: random.between(1, 400_000),
    created,
    queued: created + (phone && !callback ? random.between(2, 45) : 0),
  });
}

/** The campaign's records of the day, dialled between nine and half past five. */
function campaignCalls(queue: Queue, start: number, dayNumber: number, random: Random): Interaction[] {
  const campaign = queue.campaign!;
  const calls: Interaction[] = [];
  for (let place = 0; place < campaign.recordsPerDay; place += 1) {
    const index = recordIndex(dayNumber, campaign.recordsPerDay, place);
    if (recordFlaw(campaign.id, index) !== 0) continue;
    const created = start + random.between(9 * 3600, 17.5 * 3600);
    calls.push(
      newInteraction({
        channel: queue.channel,
        queue,
        direction: 'outbound',
        type: 'Campaign',
        customer: index,
        created,
        queued: created,
        record: { campaign, index },
      }),
    );
  }
  return calls;
}

/** A campaign is loaded anew every four weeks; each of its days has its own records. */
export const CYCLE_DAYS = 28;

export function cycleStart(dayNumber: number): number {
  return dayNumber - (dayNumber % CYCLE_DAYS);
}

function recordIndex(dayNumber: number, perDay: number, place: number): number {
  return dayNumber * perDay + place;
}

/** The documented record status-codes of records that are never dialled: 2 skipped, 3 no number, 4 invalid number. */
export function recordFlaw(campaignId: string, index: number): 0 | 2 | 3 | 4 {
  const turn = (index * 31 + Number(campaignId)) % 29;
  return turn === 2 || turn === 3 || turn === 4 ? turn : 0;
}

/** Some callers are sent on to an outside number and never enter a queue. */
function forwarded(queue: Queue, start: number, last: number, random: Random): Interaction[] {
  return Array.from({ length: random.between(0, 3) }, () => {
    const created = Math.min(start + random.between(8 * 3600, 20 * 3600), last);
    const call = newInteraction({
      channel: queue.channel,
      direction: 'inbound',
      type: 'Fwd to Ext. Number',
      customer: random.between(1, 400_000),
      created,
      queued: created,
    });
    call.accepted = created + random.between(3, 15);
    call.processed = call.accepted + random.between(20, 400);
    call.finished = call.processed;
    return call;
  });
}

const NO_HOLDS = { count: 0, longest: 0, total: 0 } as const;

export function newInteraction(
  known: Pick<Interaction, 'channel' | 'direction' | 'type' | 'customer' | 'created' | 'queued'> &
    Partial<Pick<Interaction, 'queue' | 'origin' | 'transferFrom' | 'record'>>,
): Interaction {
  return {
    id: '',
    channel: known.channel,
    queue: known.queue,
    direction: known.direction,
    type: known.type,
    customer: known.customer,
    created: known.created,
    queued: known.queued,
    origin: known.origin,
    transferFrom: known.transferFrom,
    record: known.record,
    offers: [],
    agent: undefined,
    accepted: undefined,
    processed: undefined,
    finished: undefined,
    abandoned: undefined,
    voiceMessageLeft: false,
    holds: NO_HOLDS,
    code: undefined,
  };
}
