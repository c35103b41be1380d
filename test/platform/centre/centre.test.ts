import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type ContactCentre, createContactCentre } from './centre.js';
import { type Day, type Interaction, Status } from './day.js';
import { acceptedBy, phaseAt } from './moment.js';
import { CLOSING } from './shifts.js';

// Many whole days are simulated here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const THURSDAY = 20_776;

/** Small centres of every seed, on any day of three weeks; one of the days has 23 hours, another 25. */
const someDay = fc
  .record({
    seed: fc.string({ maxLength: 8 }),
    agents: fc.integer({ min: 1, max: 40 }),
    day: fc.oneof(fc.integer({ min: THURSDAY, max: THURSDAY + 21 }), fc.constantFrom(20_520, 20_758)),
  })
  .map(({ seed, agents, day }) => {
    const centre = createContactCentre({ seed, agents });
    return { centre, day: centre.day(day) };
  });

function always(check: (made: { centre: ContactCentre; day: Day }) => void): void {
  fc.assert(fc.property(someDay, check), { numRuns: 25 });
}

const isQueued = (call: Interaction) => call.queue !== undefined;

describe('the simulated contact centre', () => {
  it('gives the same day for the same seed, and another for another', () => {
    const days = ['one', 'one', 'two'].map(seed => createContactCentre({ seed, agents: 12 }).day(THURSDAY));
    const [first, again, other] = days.map(day =>
      JSON.stringify(day.interactions.map(({ id, created, accepted, agent }) => [id, created, accepted, agent?.id])),
    );
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('keeps every agent in exactly one status at every second of the day', () => {
    always(({ day }) => {
      for (const timeline of day.timelines) {
        expect(timeline[0]!.from).toBe(day.start);
        expect(timeline.at(-1)!.to).toBe(day.end);
        expect(timeline.at(-1)!.status).toBe(Status.loggedOut);
        timeline.forEach(({ from, to }, place) => {
          expect(to).toBeGreaterThan(from);
          if (place > 0) expect(from).toBe(timeline[place - 1]!.to);
        });
      }
    });
  });

  it('takes an interaction through its life in order, to one end only', () => {
    always(({ day }) => {
      for (const call of day.interactions) {
        const { created, queued, accepted, processed, finished, abandoned } = call;
        expect(created).toBeGreaterThanOrEqual(day.start);
        expect(queued).toBeGreaterThanOrEqual(created);
        expect(accepted !== undefined && abandoned !== undefined).toBe(false);
        if (abandoned !== undefined) expect(abandoned).toBeGreaterThan(queued);
        if (accepted === undefined) continue;
        expect(accepted).toBeGreaterThan(queued);
        expect(processed).toBeGreaterThan(accepted);
        expect(finished).toBeGreaterThanOrEqual(processed!);
        expect(finished).toBeLessThan(day.end);
        expect(call.holds.total).toBeLessThanOrEqual(processed! - accepted);
        expect(call.holds.longest).toBeLessThanOrEqual(call.holds.total);
      }
    });
  });

  it('shows in the status of the agent each queued interaction that the agent handles', () => {
    always(({ centre, day }) => {
      for (const agent of centre.agents) {
        const calls = acceptedBy(day, agent).filter(isQueued);
        const of = (status: number) =>
          day.timelines[agent.index]!.filter(interval => interval.status === status).map(({ from, to }) => [from, to]);
        expect(of(Status.busy)).toEqual(calls.map(({ accepted, processed }) => [accepted, processed]));
        expect(of(Status.postProcessing)).toEqual(calls.map(({ processed, finished }) => [processed, finished]));
      }
    });
  });

  it('offers only to agents who are enabled for the queue, one offer at a time', () => {
    always(({ day }) => {
      for (const call of day.interactions.filter(isQueued)) {
        let last = call.queued;
        for (const offer of call.offers) {
          expect(call.queue!.skills.some(({ agent, enabled }) => enabled && agent === offer.agent)).toBe(true);
          expect(offer.from).toBeGreaterThanOrEqual(last);
          last = offer.to;
        }
        expect(call.offers.filter(({ accepted }) => accepted).map(({ to }) => to)).toEqual(
          call.accepted === undefined ? [] : [call.accepted],
        );
      }
    });
  });

  it('lets nobody wait while an agent who could take them is free', () => {
    always(({ centre, day }) => {
      for (let now = day.start + 601; now < day.end - CLOSING; now += 1777) {
        const waiting = new Set(
          day.interactions.filter(call => isQueued(call) && phaseAt(call, now) === 'waiting').map(call => call.queue),
        );
        for (const agent of centre.agents) {
          const status = day.timelines[agent.index]!.find(({ from, to }) => from <= now && now < to)!.status;
          if (status !== Status.available) continue;
          expect(agent.skills.some(({ enabled, queue }) => enabled && waiting.has(queue))).toBe(false);
        }
      }
    });
  });

  it('numbers interactions by the time of their creation, each number once', () => {
    always(({ day }) => {
      const ids = day.interactions.map(({ id }) => Number(id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual([...ids].sort((left, right) => left - right));
    });
  });

  it('dials each record of a campaign once a day at most', () => {
    always(({ day }) => {
      const records = day.interactions.flatMap(({ record }) =>
        record === undefined ? [] : [`${record.campaign.id} ${record.index}`],
      );
      expect(new Set(records).size).toBe(records.length);
    });
  });

  it('has something of everything: abandons, rejections, holds, transfers, callbacks, messages, every medium and type', () => {
    const day = createContactCentre({ agents: 200 }).day(THURSDAY);
    const calls = day.interactions;
    const has = (wanted: (call: Interaction) => boolean) => expect(calls.some(wanted)).toBe(true);
    has(call => call.abandoned !== undefined);
    has(call => call.offers.some(({ accepted }) => !accepted));
    has(call => call.holds.count > 1);
    has(call => call.transferFrom !== undefined);
    has(call => call.voiceMessageLeft);
    expect(new Set(calls.map(({ channel }) => channel.media)).size).toBe(4);
    const types = ['', 'Campaign', 'Consult', 'DAA', 'Fwd to Ext. Number', 'Web Callback'];
    expect([...new Set(calls.map(({ type }) => type))].sort()).toEqual(types);
  });

  it('makes a day of five thousand agents once, and keeps it', () => {
    const centre = createContactCentre({ agents: 5000 });
    const day = centre.day(THURSDAY);
    expect(day.interactions.length).toBeGreaterThan(100_000);
    expect(centre.day(THURSDAY)).toBe(day);
  });
});
