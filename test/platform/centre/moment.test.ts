import { describe, expect, it } from 'vitest';
import { newInteraction } from './arrivals.js';
import { createContactCentre } from './centre.js';
import { between, overlap, phaseAt } from './moment.js';

const { agents, queues } = createContactCentre({ agents: 2 });
const queue = queues[0]!;

function call() {
  return newInteraction({
    channel: queue.channel,
    queue,
    direction: 'inbound',
    type: '',
    customer: 1,
    created: 100,
    queued: 110,
  });
}

describe('the phase of an interaction', () => {
  it('goes from the menu through waiting, offers and talk to the end of wrap-up', () => {
    const accepted = call();
    accepted.offers.push({ agent: agents[0]!, from: 120, to: 135, accepted: false });
    accepted.offers.push({ agent: agents[1]!, from: 140, to: 145, accepted: true });
    Object.assign(accepted, { agent: agents[1], accepted: 145, processed: 200, finished: 230 });
    const times = [99, 100, 110, 120, 134, 135, 140, 145, 199, 200, 229, 230, 999];
    expect(times.map(now => phaseAt(accepted, now))).toEqual([
      ...['future', 'menu', 'waiting', 'offered', 'offered', 'waiting', 'offered', 'processing', 'processing'],
      ...['wrap-up', 'wrap-up', 'finished', 'finished'],
    ]);
  });

  it('ends the second in which the caller leaves', () => {
    const left = call();
    left.abandoned = 150;
    expect([149, 150, 151].map(now => phaseAt(left, now))).toEqual(['waiting', 'left', 'left']);
  });
});

describe('windows of time', () => {
  it('take in their start and leave out their end', () => {
    const times = [1, 2, 2, 3, 5].map(at => ({ at }));
    const part = (from: number, to: number) => between(times, ({ at }) => at, from, to).map(({ at }) => at);
    expect([part(2, 3), part(0, 9), part(4, 5), part(6, 9), part(3, 2)]).toEqual([[2, 2], [1, 2, 2, 3, 5], [], [], []]);
  });

  it('overlap a status by the seconds that both have', () => {
    const interval = { from: 10, to: 20 };
    expect([overlap(interval, 0, 15), overlap(interval, 12, 14), overlap(interval, 20, 30)]).toEqual([5, 2, 0]);
  });
});
