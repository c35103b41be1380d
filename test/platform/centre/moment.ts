import type { Day, Interaction, StatusInterval } from './day.js';
import type { Agent, Campaign } from './directory.js';

/** What a transaction is at a moment. `menu`: still in the voice menu. `left`: its caller or writer gave up. */
export type Phase = 'future' | 'menu' | 'waiting' | 'offered' | 'processing' | 'wrap-up' | 'finished' | 'left';

/** The phase of `interaction` at `now`, in seconds since the epoch; what starts at that very second has started. */
export function phaseAt(interaction: Interaction, now: number): Phase {
  const { created, queued, accepted, processed, finished, abandoned } = interaction;
  if (now < created) return 'future';
  if (abandoned !== undefined && abandoned <= now) return 'left';
  if (finished !== undefined && finished <= now) return 'finished';
  if (processed !== undefined && processed <= now) return 'wrap-up';
  if (accepted !== undefined && accepted <= now) return 'processing';
  if (now < queued) return 'menu';
  return interaction.offers.some(({ from, to }) => from <= now && now < to) ? 'offered' : 'waiting';
}

/** `time` if it has come by `now`. */
export function come(time: number | undefined, now: number): number | undefined {
  return time !== undefined && time <= now ? time : undefined;
}

/** The part of a sorted list whose times are at least `from` and below `to`. */
export function between<T>(list: readonly T[], time: (entry: T) => number, from: number, to: number): readonly T[] {
  const first = lowerBound(list, time, from);
  return list.slice(first, Math.max(first, lowerBound(list, time, to)));
}

function lowerBound<T>(list: readonly T[], time: (entry: T) => number, limit: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time(list[middle]!) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface DayIndex {
  readonly ofAgent: ReadonlyMap<Agent, readonly Interaction[]>;
  readonly ofRecord: ReadonlyMap<Campaign, ReadonlyMap<number, Interaction>>;
}

const indexes = new WeakMap<Day, DayIndex>();

function indexOf(day: Day): DayIndex {
  const known = indexes.get(day);
  if (known !== undefined) return known;
  const ofAgent = new Map<Agent, Interaction[]>();
  const ofRecord = new Map<Campaign, Map<number, Interaction>>();
  for (const interaction of day.interactions) {
    const { agent, record } = interaction;
    if (agent !== undefined) entryOf(ofAgent, agent, (): Interaction[] => []).push(interaction);
    if (record !== undefined) entryOf(ofRecord, record.campaign, () => new Map()).set(record.index, interaction);
  }
  for (const list of ofAgent.values()) list.sort((left, right) => left.accepted! - right.accepted!);
  const index = { ofAgent, ofRecord };
  indexes.set(day, index);
  return index;
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** What an agent took or dialled that day, by the time of acceptance, the future included. */
export function acceptedBy(day: Day, agent: Agent): readonly Interaction[] {
  return indexOf(day).ofAgent.get(agent) ?? [];
}

export function callOfRecord(day: Day, campaign: Campaign, index: number): Interaction | undefined {
  return indexOf(day).ofRecord.get(campaign)?.get(index);
}

/** Seconds of the interval inside the window. */
export function overlap({ from, to }: Pick<StatusInterval, 'from' | 'to'>, start: number, end: number): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, start));
}
