import { describe, expect, it } from 'vitest';
import { newInteraction } from './centre/arrivals.js';
import { createContactCentre } from './centre/centre.js';
import type { Queue } from './centre/directory.js';
import { offlineSlaRow, onlineSlaRow, periodsOf } from './statistics-periods.js';

const START = 1_800_000_000;
const { queues } = createContactCentre({ agents: 2 });

/** The buckets into which accepted interactions with these waits fall. */
function bucketsOf(queue: Queue, waits: readonly number[], write: typeof onlineSlaRow): Record<string, number> {
  const calls = waits.map(wait => {
    const queued = START + PERIOD_END - wait;
    const call = newInteraction({
      channel: queue.channel,
      queue,
      direction: '',
      type: '',
      customer: 1,
      created: queued,
      queued,
    });
    return Object.assign(call, { accepted: START + PERIOD_END, processed: START + 9000, finished: START + 9001 });
  });
  const range = { from: START, to: START + 1800 };
  const [period] = periodsOf(calls, range, START + 10_000).filter(({ accepted }) => accepted.length > 0);
  const counts = write(period!, 'UTC').accepted as Record<string, number>;
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

const PERIOD_END = 1799;

describe('the buckets of service levels', () => {
  it('take in their lower bound and leave out their upper, 40 to 45 seconds counting in t30-45sec', () => {
    const waits = [0, 4, 5, 10, 20, 30, 39, 40, 44, 45, 60, 120, 300, 600, 1700];
    expect(bucketsOf(queues[0]!, waits, onlineSlaRow)).toEqual({
      't0-5sec': 2,
      't5-10sec': 1,
      't10-20sec': 1,
      't20-30sec': 1,
      't30-40sec': 2,
      't30-45sec': 2,
      't45-1min': 1,
      't1-2min': 1,
      't2-5min': 1,
      't5-10min': 1,
      't10-or-more': 2,
    });
    const mail = queues.find(({ media }) => media === 'Z')!;
    expect(bucketsOf(mail, [0, 1799, 1800, 3600, 5400, 7200, 10_799, 10_800], offlineSlaRow)).toEqual({
      't0-30min': 2,
      't30min-1hr': 1,
      't1hr-1hr30min': 1,
      't1hr30min-2hr': 1,
      't2hr-3hr': 2,
      't3hr-or-more': 1,
    });
  });
});

describe('the periods of half an hour', () => {
  it('are given once they are over, and only those that begin in the range', () => {
    const queue = queues[0]!;
    const calls = [0, 1800, 3600].map(late => {
      const queued = START + late + 5;
      return newInteraction({
        channel: queue.channel,
        queue,
        direction: '',
        type: '',
        customer: 1,
        created: queued,
        queued,
      });
    });
    const starts = (to: number, now: number) =>
      periodsOf(calls, { from: START, to }, now).map(({ start }) => start - START);
    expect(starts(START + 7200, START + 5399)).toEqual([0, 1800]);
    expect(starts(START + 7200, START + 5400)).toEqual([0, 1800, 3600]);
    expect(starts(START + 1800, START + 9000)).toEqual([0]);
  });
});
