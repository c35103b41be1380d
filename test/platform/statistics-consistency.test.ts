import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { AFTERNOON, createGround, type Fields, type Ground, total } from './statistics-testing.js';

// Whole days are simulated here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const YESTERDAY = '?d=today-1d,today';

const someCentre = fc.record({ seed: fc.string({ maxLength: 6 }), agents: fc.integer({ min: 3, max: 25 }) });

function always(check: (ground: Ground) => Promise<void>): Promise<void> {
  return fc.assert(
    fc.asyncProperty(someCentre, fc.integer({ min: 0, max: 40 }), async (options, hours) => {
      const ground = createGround(options);
      ground.clock.set(AFTERNOON + hours * 3_600_000);
      await check(ground);
    }),
    { numRuns: 8 },
  );
}

async function ofEach(ground: Ground, kind: 'agents' | 'queues' | 'channels', path: string): Promise<Fields[]> {
  const lists = ground.centre[kind].map(({ id }) => ground.allRows(`${kind}/${id}/${path}`, YESTERDAY));
  return (await Promise.all(lists)).flat();
}

describe('the numbers of one centre, in every answer', () => {
  it('accept as many interactions over agents as over queues, over channels and in the list of interactions', async () => {
    await always(async ground => {
      const listed = await ground.allRows('interactions', YESTERDAY);
      const accepted = listed.filter(row => row['accept-timestamp'] !== '').length;
      for (const kind of ['agents', 'queues', 'channels'] as const) {
        expect(total(await ofEach(ground, kind, 'statistics'), 'accepted-count')).toBe(accepted);
      }
      expect(await ofEach(ground, 'agents', 'interactions')).toHaveLength(accepted);
      const queues = await ofEach(ground, 'queues', 'statistics');
      expect(total(queues, 'entered-count')).toBe(listed.length);
      expect(total(queues, 'abandoned-count')).toBe(listed.filter(row => row['abandon-timestamp'] !== '').length);
      expect(total(queues, 'time-processing')).toBe(total(listed, 'process-time'));
      expect(total(queues, 'time-post-processing')).toBe(total(listed, 'post-process-time'));
      expect(total(queues, 'voice-message-left-count')).toBe(
        listed.filter(row => row['voice-message-left'] === 'Y').length,
      );
    });
  });

  it('count in the service levels what the statistics count, each wait in one bucket', async () => {
    await always(async ground => {
      for (const { id, media } of ground.centre.queues) {
        const kind = media === 'T' || media === 'C' ? 'online' : 'offline';
        const statistics = await ground.allRows(`queues/${id}/statistics`, YESTERDAY);
        const levels = await ground.allRows(`queues/${id}/${kind}_slas`, YESTERDAY);
        expect(levels.map(row => row['time-stamp'])).toEqual(statistics.map(row => row['time-stamp']));
        levels.forEach((row, place) => {
          const sum = (group: string) => Object.values(row[group] ?? {}).reduce((all, count) => all + count, 0);
          expect(sum('accepted')).toBe(row['accepted-count']);
          expect(row['accepted-count']).toBe(statistics[place]!['accepted-count']);
          expect(row['sla-met-count']).toBe(statistics[place]!['sla-met-count']);
          expect(row['sla-met-count']).toBeLessThanOrEqual(Number(row['accepted-count']));
          if (kind === 'online') expect(sum('abandoned')).toBe(statistics[place]!['abandoned-count']);
        });
      }
    });
  });

  it('let the half hours of an agent add up to the time logged in, and to the statuses listed', async () => {
    await always(async ground => {
      for (const { id } of ground.centre.agents) {
        const periods = await ground.allRows(`agents/${id}/statuses/statistics`, YESTERDAY);
        const parts = ['waiting', 'processing', 'post-processing', 'working-offline', 'transaction-offered', 'break'];
        for (const period of periods) {
          const sum = parts.reduce((all, part) => all + Number(period[`status-${part}`]), 0);
          expect(sum).toBe(period['time-logged-in']);
          expect(sum).toBeLessThanOrEqual(1800);
        }
        const events = await ground.allRows(`agents/${id}/statuses`, YESTERDAY);
        const begin = events.map(row => Date.parse(String(row['event-time'])) / 1000);
        const busy = events.reduce(
          (all, row, place) => (row.status === 'Busy' ? all + begin[place + 1]! - begin[place]! : all),
          0,
        );
        expect(total(periods, 'status-processing')).toBe(busy);
      }
    });
  });

  it('give by group what they give by agent', async () => {
    await always(async ground => {
      for (const path of ['activities', 'interactions', 'outboundcalls', 'statuses']) {
        const byGroup = await Promise.all(
          ground.centre.groups.map(({ id }) => ground.allRows(`groups/${id}/${path}`, YESTERDAY)),
        );
        const key = (row: Fields) => JSON.stringify(row);
        expect(byGroup.flat().map(key).sort()).toEqual((await ofEach(ground, 'agents', path)).map(key).sort());
      }
    });
  });

  it('note an activity for each interaction that an agent handled, and for each direct call, but not for dialled ones', async () => {
    await always(async ground => {
      const direct = (await ground.allRows('allinteractions', YESTERDAY)).filter(row =>
        ['DAA', 'Consult'].includes(String(row['interaction-type'])),
      );
      const handled = await ofEach(ground, 'agents', 'interactions');
      const activities = await ofEach(ground, 'agents', 'activities');
      const ids = (rows: readonly Fields[], name: string) => rows.map(row => String(row[name])).sort();
      expect(ids(activities, 'transaction_id')).toEqual(ids([...handled, ...direct], 'interaction-id'));
      expect(total(activities, 'trans-total-time')).toBe(
        total(handled, 'process-time') + total(handled, 'post-process-time') + total(direct, 'total-time'),
      );
    });
  });

  it('list among all interactions the queued ones, the dialled ones and the direct ones, once each', async () => {
    await always(async ground => {
      const ids = (rows: readonly Fields[], name = 'interaction-id') => rows.map(row => String(row[name]));
      const all = await ground.allRows('allinteractions', YESTERDAY);
      const queued = ids(await ground.allRows('interactions', YESTERDAY));
      const dialled = ids(await ofEach(ground, 'agents', 'outboundcalls'), 'transaction-id');
      const direct = all.filter(row =>
        ['DAA', 'Consult', 'Fwd to Ext. Number'].includes(String(row['interaction-type'])),
      );
      expect(ids(all).sort()).toEqual([...queued, ...dialled, ...ids(direct)].sort());
    });
  });

  it('agree in real time over agents and queues, and with the history once the day is over', async () => {
    await always(async ground => {
      const live = async (path: string): Promise<Fields[]> =>
        Object.values(await (await ground.get(`/api/rtstats/stats/${path}.json`)).json())[0] as Fields[];
      const [agents, queues] = [await live('agents'), await live('queues')];
      expect(total(agents, 'day-accepted-count')).toBe(total(queues, 'day-accepted'));
      expect(total(agents, 'thirty-min-accepted-count')).toBe(total(queues, 'thirty-min-accepted'));
      for (const queue of queues) {
        const parts = ['day-accepted', 'day-abandoned', 'queue-size', 'number-in-offered'];
        expect(parts.reduce((sum, part) => sum + Number(queue[part]), 0)).toBe(queue['day-queued']);
        const states = ['busy', 'loggedOut', 'onBreak', 'postProcess', 'waitTransact', 'workOffline'];
        expect(states.reduce((sum, state) => sum + Number(queue[`agent-count-${state}`]), 0)).toBe(
          queue['enabled-agent-count'],
        );
      }
      const inHand = agents.filter(({ 'agent-status': status }) => status === 2 || status === 3).length;
      expect(total(queues, 'number-in-progress')).toBe(inHand);
      expect(total(queues, 'number-in-offered')).toBe(agents.filter(row => row['agent-status'] === 1).length);
      for (const agent of agents) {
        const kinds = ['available', 'break', 'offline', 'processing', 'wrap-up'];
        const known = kinds.reduce((sum, kind) => sum + Number(agent[`day-${kind}-time`]), 0);
        expect(known).toBeLessThanOrEqual(Number(agent['day-login-time']));
      }
    });
  });

  it('show just before midnight the totals that the history shows the day after', async () => {
    const ground = createGround();
    const day = ground.centre.dayAt(ground.clock.now() / 1000);
    ground.clock.set((day.end - 10) * 1000);
    const live = await (await ground.get('/api/rtstats/stats/queues.json')).json();
    ground.clock.set((day.end + 7200) * 1000);
    const [accepted, abandoned] = [
      total(await ofEach(ground, 'queues', 'statistics'), 'accepted-count'),
      total(await ofEach(ground, 'queues', 'statistics'), 'abandoned-count'),
    ];
    expect([total(live.queue, 'day-accepted'), total(live.queue, 'day-abandoned')]).toEqual([accepted, abandoned]);
  });

  it('keep the records of a campaign in step with its interactions', async () => {
    const ground = createGround();
    const records = await ground.allRows('campaigns/555/records');
    const [campaign] = await ground.rows('campaigns/555');
    expect(records).toHaveLength(Number(campaign!['no-of-records']));
    expect(new Set(records.map(row => row['record-id'])).size).toBe(records.length);
    const called = await ground.allRows('campaigns/555/interactions', YESTERDAY);
    expect(called.length).toBeGreaterThan(0);
    for (const call of called) {
      const record = records.find(row => row['record-id'] === call['record-id'])!;
      expect([record.status, record['disposition-code']]).toEqual([call['record-status'], call['disposition-code']]);
      expect(record['ext-trans-data']).toBe(call['ext-trans-data']);
    }
  });
});
