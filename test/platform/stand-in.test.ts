import { describe, expect, it } from 'vitest';
import { createStandIn } from './stand-in.js';

describe('the stand-in', () => {
  it('counts in its statistics the agents who can sign in', async () => {
    const { platform, tenant } = createStandIn({ centre: { agents: 6 } });
    const authorization = `Basic ${Buffer.from(`${tenant.id}:${tenant.dataToken}`).toString('base64')}`;
    const answer = await platform.app.request('/api/stats/agents.json', { headers: { authorization } });
    const { agents } = await answer.json();
    expect(agents.agent).toHaveLength(6);
    for (const { id, name, extension } of tenant.agents) {
      expect(agents.agent).toContainEqual(
        expect.objectContaining({ 'agent-id': id, 'full-name': name, 'phone-extension': extension }),
      );
    }
  });

  it('lets its clock be moved, and the statistics follow', async () => {
    const { platform, tenant } = createStandIn({ centre: { agents: 6 } });
    const authorization = `Basic ${Buffer.from(`${tenant.id}:${tenant.dataToken}`).toString('base64')}`;
    const queued = async (now: string) => {
      const body = JSON.stringify({ now: Date.parse(now) });
      await platform.app.request('/stand-in/clock', { method: 'POST', body });
      const answer = await platform.app.request('/api/rtstats/stats/queues.json', { headers: { authorization } });
      const { queue } = await answer.json();
      return queue.reduce((sum: number, row: { 'day-queued': number }) => sum + row['day-queued'], 0);
    };
    expect(await queued('2026-11-20T00:00:01-08:00')).toBe(0);
    expect(await queued('2026-11-20T15:00:00-08:00')).toBeGreaterThan(20);
  });
});
