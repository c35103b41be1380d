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
    ['statistics/groups', '/api/stats/groups'],
    ['statistics/agents', '/api/stats/agents'],
    ['statistics/agents', '/api/stats/agents/007'],
    ['statistics/agents', '/api/stats/groups/101/agents.xml'],
    ['statistics/activities', `/api/stats/agents/agTomas07/activities${YESTERDAY}`],
    ['statistics/activities', `/api/stats/groups/101/activities${YESTERDAY}`],
    ['statistics/agent-interactions', `/api/stats/agents/agTomas07/interactions${YESTERDAY}`],
    ['statistics/agent-interactions', `/api/stats/groups/101/interactions${YESTERDAY}`],
    ['statistics/queue-interactions', `/api/stats/interactions/${YESTERDAY}`],
    ['statistics/queue-interactions', `/api/stats/queues/102/interactions${YESTERDAY}`],
    ['statistics/queue-interactions', `/api/stats/channels/52/interactions${YESTERDAY}`],
    ['statistics/campaign-interactions', `/api/stats/campaigns/555/interactions${YESTERDAY}`],
    ['statistics/all-interactions', `/api/stats/allinteractions/${YESTERDAY}`],
    ['statistics/interaction-statistics', `/api/stats/agents/agTomas07/statistics${YESTERDAY}`],
    ['statistics/interaction-statistics', `/api/stats/queues/102/statistics${YESTERDAY}`],
    ['statistics/interaction-statistics', `/api/stats/channels/52/statistics${YESTERDAY}`],
    ['statistics/online-slas', `/api/stats/queues/102/online_slas${YESTERDAY}`],
    ['statistics/online-slas', `/api/stats/channels/52/online_slas${YESTERDAY}`],
    ['statistics/offline-slas', `/api/stats/queues/120/offline_slas${YESTERDAY}`],
    ['statistics/statuses', `/api/stats/agents/agTomas07/statuses${YESTERDAY}`],
    ['statistics/statuses', `/api/stats/groups/101/statuses${YESTERDAY}`],
    ['statistics/status-intervals', `/api/stats/agents/agTomas07/statuses/statistics${YESTERDAY}`],
    ['statistics/agent-skills', '/api/stats/agents/007/skills'],
    ['statistics/queue-skills', '/api/stats/queues/102/skills'],
    ['statistics/outbound-calls', `/api/stats/groups/101/outboundcalls${YESTERDAY}`],
    ['statistics/queues', '/api/stats/queues'],
    ['statistics/queues', '/api/stats/queues/0042'],
    ['statistics/channels', '/api/stats/channels'],
    ['statistics/campaigns', '/api/stats/campaigns'],
    ['statistics/campaigns', '/api/stats/campaigns/555'],
    ['statistics/campaign-records', '/api/stats/campaigns/555/records'],
    ['statistics/transaction-codes', '/api/stats/tcls'],
    ['statistics/status-codes', '/api/stats/scls'],
    ['realtime/agent', '/api/rtstats/stats/agent/007'],
    ['realtime/queue', '/api/rtstats/stats/queue/102.xml'],
  ])('have the elements of %s, nested and in the order of the sample, in %s', async (name, path) => {
    const answer = await ground.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/xml;charset=UTF-8');
    expect(elementPaths(await answer.text())).toEqual(elementPaths(sample(name)));
  });

  it('have the off-line service levels of a channel as those of a queue', async () => {
    const { channel } = ground.centre.queues.find(({ id }) => id === '120')!;
    const text = await ground.text(`/api/stats/channels/${channel.id}/offline_slas${YESTERDAY}`);
    expect(elementPaths(text)).toEqual(elementPaths(sample('statistics/offline-slas')));
  });

  it('list all real-time agents and queues as they are shown one by one', async () => {
    for (const [kind, count] of [
      ['agent', 20],
      ['queue', 9],
    ] as const) {
      const text = await ground.text(`/api/rtstats/stats/${kind}s`);
      const single = elementPaths(sample(`realtime/${kind}`)).map(path => `${kind}s/${path}`);
      expect(elementPaths(text)).toEqual([`${kind}s`, ...single]);
      expect(text.split(`<${kind}>`).length - 1).toBe(count);
    }
  });
});
