import { describe, expect, it, vi } from 'vitest';
import { createGround, type Fields, type Ground } from './statistics-testing.js';

// Whole days are simulated here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const live = async (ground: Ground, path: string) => (await ground.get(`/api/rtstats/stats/${path}.json`)).json();

describe('real-time statistics', () => {
  it('come from a cache that is made anew every ten seconds', async () => {
    const ground = createGround();
    ground.clock.set(Math.floor(ground.clock.now() / 10_000) * 10_000);
    const first = await live(ground, 'agents');
    ground.clock.advance(9_999);
    expect(await live(ground, 'agents')).toEqual(first);
    ground.clock.advance(1);
    const next = await live(ground, 'agents');
    expect(next).not.toEqual(first);
    const timed = (rows: Fields[]) => rows.map(row => Number(row['time-in-status']));
    timed(next.agent).forEach((seconds, place) => {
      expect(seconds < 10 || seconds === timed(first.agent)[place]! + 10).toBe(true);
    });
  });

  it('drop the plural root as JSON, and the root of a single one too, unless told to keep it', async () => {
    const ground = createGround();
    expect(Object.keys(await live(ground, 'queues'))).toEqual(['queue']);
    expect((await live(ground, 'queue/0042'))['queue-id']).toBe('0042');
    ground.platform.fault({ path: '/api/rtstats', shape: 'wrapped-single' });
    expect((await live(ground, 'queue/0042')).queue['queue-id']).toBe('0042');
  });

  it('show one agent as they are shown in the list', async () => {
    const ground = createGround();
    const { agent } = await live(ground, 'agents');
    for (const row of agent) expect(await live(ground, `agent/${row['agent-id']}`)).toEqual(row);
  });

  it('use only documented numbers for states and media', async () => {
    const ground = createGround({ agents: 60 });
    for (let hour = 0; hour < 24; hour += 1) {
      ground.clock.advance(3_600_000);
      const { agent } = await live(ground, 'agents');
      for (const row of agent) {
        expect([0, 1, 2, 3, 4, 5, 9]).toContain(row['agent-status']);
        expect([0, 1, 2, 3, 4]).toContain(row['agent-media-id']);
        expect([-1, 0, 1, 2, 3, 4, 5]).toContain(row['phone-line1-status']);
        expect([-1, 0, 1, 2, 3, 4, 5]).toContain(row['phone-line2-status']);
        expect(row['day-login-time']).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('say why an agent is on break, with a code of the tenant’s lists or of the platform’s own', async () => {
    const ground = createGround({ agents: 200 });
    const { agent } = await live(ground, 'agents');
    const onBreak = agent.filter((row: Fields) => row['agent-status'] === 4);
    expect(onBreak.length).toBeGreaterThan(0);
    const codes = await ground.allRows('scls');
    for (const row of onBreak) {
      const known = codes.some(
        code =>
          code['scl-list-id'] === row['status-code-list-id'] && code['scl-item-id'] === row['status-code-item-id'],
      );
      expect(known || row['status-code-list-id'] === '0').toBe(true);
    }
  });

  it.each([
    ['/api/rtstats/stats/agents.csv', 404, 'no such route'],
    ['/api/rtstats/stats/agents?n=51', 400, 'no query variables'],
    ['/api/rtstats/stats/agent/nobody', 404, 'There is no agent "nobody".'],
    ['/api/rtstats/stats/queue', 404, 'no such route'],
    ['/api/rtstats/stats/groups', 404, 'no such route'],
  ])('refuse %s loudly', async (path, status, reason) => {
    const ground = createGround();
    expect((await ground.get(path)).status).toBe(status);
    expect(ground.refusal()).toContain(reason);
  });

  it('of five thousand agents are made from one day', async () => {
    const ground = createGround({ agents: 5000 });
    await live(ground, 'queues');
    ground.clock.advance(10_000);
    const { agent } = await live(ground, 'agents');
    expect(agent).toHaveLength(5000);
  });
});
