import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createGround, elementPaths, type Ground, sample } from './statistics-testing.js';

// Whole days are simulated here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let ground: Ground;
beforeAll(() => {
  ground = createGround();
});

const YESTERDAY = '?d=today-1d,today';

describe('the answers, beside the samples of the vendor pages', () => {
  it.each([
    ['groups', '/api/stats/groups'],
    ['agents', '/api/stats/agents'],
    ['agents', '/api/stats/agents/007'],
    ['agents', '/api/stats/groups/101/agents.xml'],
    ['activities', `/api/stats/agents/agTomas07/activities${YESTERDAY}`],
    ['activities', `/api/stats/groups/101/activities${YESTERDAY}`],
    ['agent-interactions', `/api/stats/agents/agTomas07/interactions${YESTERDAY}`],
    ['agent-interactions', `/api/stats/groups/101/interactions${YESTERDAY}`],
    ['queue-interactions', `/api/stats/interactions/${YESTERDAY}`],
    ['queue-interactions', `/api/stats/queues/102/interactions${YESTERDAY}`],
    ['queue-interactions', `/api/stats/channels/52/interactions${YESTERDAY}`],
    ['campaign-interactions', `/api/stats/campaigns/555/interactions${YESTERDAY}`],
    ['all-interactions', `/api/stats/allinteractions/${YESTERDAY}`],
    ['interaction-statistics', `/api/stats/agents/agTomas07/statistics${YESTERDAY}`],
    ['interaction-statistics', `/api/stats/queues/102/statistics${YESTERDAY}`],
    ['interaction-statistics', `/api/stats/channels/52/statistics${YESTERDAY}`],
    ['online-slas', `/api/stats/queues/102/online_slas${YESTERDAY}`],
    ['online-slas', `/api/stats/channels/52/online_slas${YESTERDAY}`],
    ['offline-slas', `/api/stats/queues/120/offline_slas${YESTERDAY}`],
    ['statuses', `/api/stats/agents/agTomas07/statuses${YESTERDAY}`],
    ['statuses', `/api/stats/groups/101/statuses${YESTERDAY}`],
    ['status-statistics', `/api/stats/agents/agTomas07/statuses/statistics${YESTERDAY}`],
    ['agent-skills', '/api/stats/agents/007/skills'],
    ['queue-skills', '/api/stats/queues/102/skills'],
    ['outbound-calls', `/api/stats/groups/101/outboundcalls${YESTERDAY}`],
    ['queues', '/api/stats/queues'],
    ['queues', '/api/stats/queues/0042'],
    ['channels', '/api/stats/channels'],
    ['campaigns', '/api/stats/campaigns'],
    ['campaigns', '/api/stats/campaigns/555'],
    ['campaign-records', '/api/stats/campaigns/555/records'],
    ['transaction-codes', '/api/stats/tcls'],
    ['status-codes', '/api/stats/scls'],
    ['realtime-agent', '/api/rtstats/stats/agent/007'],
    ['realtime-queue', '/api/rtstats/stats/queue/102.xml'],
  ])('have the elements of %s, nested and in the order of the sample, in %s', async (name, path) => {
    const answer = await ground.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/xml;charset=UTF-8');
    expect(elementPaths(await answer.text())).toEqual(elementPaths(sample(name)));
  });

  it('have the off-line service levels of a channel as those of a queue', async () => {
    const { channel } = ground.centre.queues.find(({ id }) => id === '120')!;
    const text = await ground.text(`/api/stats/channels/${channel.id}/offline_slas${YESTERDAY}`);
    expect(elementPaths(text)).toEqual(elementPaths(sample('offline-slas')));
  });

  it('list all real-time agents and queues as they are shown one by one', async () => {
    for (const [kind, count] of [
      ['agent', 20],
      ['queue', 9],
    ] as const) {
      const text = await ground.text(`/api/rtstats/stats/${kind}s`);
      const single = elementPaths(sample(`realtime-${kind}`)).map(path => `${kind}s/${path}`);
      expect(elementPaths(text)).toEqual([`${kind}s`, ...single]);
      expect(text.split(`<${kind}>`).length - 1).toBe(count);
    }
  });
});
