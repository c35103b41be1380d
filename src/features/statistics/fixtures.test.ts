import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { connect } from '../../8x8';

const DURING = '2008-02-09';

function contactCentre(fixture: string, now = Date.UTC(2026, 0, 1)) {
  const seen: string[] = [];
  const text = readFileSync(new URL(`../../../test/fixtures/${fixture}.xml`, import.meta.url), 'utf8');
  const fetch = async (url: RequestInfo | URL) => {
    seen.push(String(url).replace('https://vcc-na4.8x8.com', ''));
    return new Response(text, { headers: { 'content-type': 'application/xml' } });
  };
  return {
    seen,
    centre: connect({
      baseUrl: 'https://vcc-na4.8x8.com',
      tenant: 'acme',
      token: 'secret',
      fetch,
      format: 'xml',
      now: () => now,
    }),
  };
}

type Centre = ReturnType<typeof contactCentre>['centre'];

it.each<[string, (centre: Centre) => Promise<readonly object[]>, string, object]>([
  [
    'realtime/agent',
    async ({ realtime }) => [await realtime.agent('jdoe')],
    '/api/rtstats/stats/agent/jdoe.xml',
    {
      agentId: 'ag3276621',
      agentGuid: 'detestacct801-ag3276621-cb1f16ae-d5a8-4658-a467-e1d9c3b8467f',
      agentStatus: '9',
      agentStatusName: 'logged out',
      phoneLine1StatusName: 'not used',
      lastLoginTime: null,
      activeCustomerChatCount: null,
      groupId: '108',
      timeInStatus: 206526,
      statusCodeItemId: '',
      agentMediaIdName: 'none',
    },
  ],
  [
    'realtime/agent',
    ({ realtime }) => realtime.agents(),
    '/api/rtstats/stats/agents.xml',
    { maxConcurrentCustomerChat: 1 },
  ],
  [
    'realtime/queue',
    async ({ realtime }) => [await realtime.queue('116')],
    '/api/rtstats/stats/queue/116.xml',
    { queueId: '116', queueName: 'Tech Support', agentCountLoggedOut: 1, agentCountWaitTransact: 0, slaTarget: 0 },
  ],
  ['realtime/queue', ({ realtime }) => realtime.queues(), '/api/rtstats/stats/queues.xml', { mediaType: 'vmail' }],
  [
    'statistics/groups',
    ({ statistics }) => statistics.groups().toArray(),
    '/api/stats/groups.xml',
    { groupId: '122', deleted: 'No' },
  ],
  [
    'statistics/agents',
    ({ statistics }) => statistics.agents().toArray(),
    '/api/stats/agents.xml?n=1',
    { agentId: 'fred', phoneExtension: '007', dateHiredDate: '2008-03-23' },
  ],
  [
    'statistics/agents',
    ({ statistics }) => statistics.agents({ group: '148' }).toArray(),
    '/api/stats/groups/148/agents.xml?n=1',
    { groupId: '148' },
  ],
  [
    'statistics/agents',
    async ({ statistics }) => [await statistics.agent('fred')],
    '/api/stats/agents/fred.xml',
    { fullName: 'Fred Bloggs' },
  ],
  [
    'statistics/activities',
    ({ statistics }) =>
      statistics.activities({ agent: 'fred', during: '2009-06-03', timeZone: 'America/Denver' }).toArray(),
    '/api/stats/agents/fred/activities.xml?d=2009-06-03&tz=America%2FDenver&n=1',
    {
      transactionId: '133',
      mediaType: 'Phone',
      mediaTypeName: 'phone',
      transAcceptTime: new Date('2009-06-04T06:09:04Z'),
      transProcTime: 8,
      caseId: '',
    },
  ],
  [
    'statistics/agent-interactions',
    ({ statistics }) =>
      statistics
        .interactions({ agent: 'fred', during: DURING, where: { 'media-type': 'T', 'queue-id': '102' } })
        .toArray(),
    '/api/stats/agents/fred/interactions.xml?d=2008-02-09&media-type=T&queue-id=102&n=1',
    { interactionId: '1428', postProcessTime: 70, provisional: false },
  ],
  [
    'statistics/queue-interactions',
    ({ statistics }) => statistics.interactions({ queue: '102', during: 'today-1d,today' }).toArray(),
    '/api/stats/queues/102/interactions.xml?d=today-1d%2Ctoday&n=1',
    {
      interactionId: '463',
      mediaTypeName: 'phone',
      acceptTimestamp: null,
      ivrTreatmentTime: 10,
      callLeg1SipId: '088e926d2f05a78e23f568557699891d',
    },
  ],
  [
    'statistics/queue-interactions',
    ({ statistics }) => statistics.interactions({ during: DURING }).toArray(),
    '/api/stats/interactions.xml?d=2008-02-09&n=1',
    { channelId: '12' },
  ],
  [
    'statistics/campaign-interactions',
    ({ statistics }) => statistics.interactions({ campaign: '555', during: DURING }).toArray(),
    '/api/stats/campaigns/555/interactions.xml?d=2008-02-09&n=1',
    {
      recordId: '0015000000WIBJrAAP',
      recordStatusName: 'queued',
      dispositionCodeName: 'try again',
      extTransDataFields: [['AccountName', 'John Smith']],
      recordingFilename: 'S20110228/R20110228175312223.wav',
    },
  ],
  [
    'statistics/all-interactions',
    ({ statistics }) => statistics.allInteractions({ during: DURING }).toArray(),
    '/api/stats/allinteractions.xml?d=2008-02-09&n=1',
    {
      mediaTypeName: 'phone',
      processTime: null,
      abandonTimestamp: new Date('2011-09-23T01:35:30Z'),
      extTransDataFields: [],
    },
  ],
  [
    'statistics/interaction-statistics',
    ({ statistics }) => statistics.interactionStatistics({ channel: '23', during: DURING }).toArray(),
    '/api/stats/channels/23/statistics.xml?d=2008-02-09&n=1',
    { enteredCount: 24, timeMaxWaitAbandon: 56 },
  ],
  [
    'statistics/online-slas',
    ({ statistics }) => statistics.onlineSlas({ queue: '102', during: DURING }).toArray(),
    '/api/stats/queues/102/online_slas.xml?d=2008-02-09&n=1',
    {
      slaMetCount: 18,
      accepted: expect.arrayContaining([
        { name: 't30-40sec', count: 2 },
        { name: 't10-or-more', count: 0 },
      ]),
    },
  ],
  [
    'statistics/offline-slas',
    ({ statistics }) => statistics.offlineSlas({ channel: '18', during: DURING }).toArray(),
    '/api/stats/channels/18/offline_slas.xml?d=2008-02-09&n=1',
    {
      mediaType: 'E',
      mediaTypeName: 'email',
      accepted: expect.arrayContaining([{ name: 't1hr-1hr30min', count: 2 }]),
      abandoned: [],
    },
  ],
  [
    'statistics/statuses',
    ({ statistics }) => statistics.statuses({ group: '12', during: DURING }).toArray(),
    '/api/stats/groups/12/statuses.xml?d=2008-02-09&n=1',
    { status: 'On Break', sclListId: '', transactionId: '1000' },
  ],
  [
    'statistics/status-intervals',
    ({ statistics }) => statistics.statusIntervals({ agent: 'pma', during: DURING }).toArray(),
    '/api/stats/agents/pma/statuses/statistics.xml?d=2008-02-09&n=1',
    { statusBreak: 1696, periodEnd: new Date('2015-07-08T22:00:00Z') },
  ],
  [
    'statistics/agent-skills',
    ({ statistics }) => statistics.skills({ agent: 'kol' }).toArray(),
    '/api/stats/agents/kol/skills.xml',
    { skillLevel: 'high', queueId: '102' },
  ],
  [
    'statistics/queue-skills',
    ({ statistics }) => statistics.skills({ queue: '102' }).toArray(),
    '/api/stats/queues/102/skills.xml',
    { agentId: 'phegde' },
  ],
  [
    'statistics/outbound-calls',
    ({ statistics }) => statistics.outboundCalls({ agent: 'fred', during: DURING }).toArray(),
    '/api/stats/agents/fred/outboundcalls.xml?d=2008-02-09&n=1',
    { destination: '14155524562', totalTime: 14, tclOutboundItemId: '3' },
  ],
  [
    'statistics/queues',
    ({ statistics }) => statistics.queues().toArray(),
    '/api/stats/queues.xml?n=1',
    { queueId: '121', slaTime: '0' },
  ],
  [
    'statistics/queues',
    async ({ statistics }) => [await statistics.queue('121')],
    '/api/stats/queues/121.xml',
    { queueDesc: 'First tier support' },
  ],
  [
    'statistics/channels',
    ({ statistics }) => statistics.channels().toArray(),
    '/api/stats/channels.xml?n=1',
    { channelName: 'sales@acme.com' },
  ],
  [
    'statistics/campaigns',
    ({ statistics }) => statistics.campaigns().toArray(),
    '/api/stats/campaigns.xml?n=1',
    { status: '6', statusName: 'completed', dailyEndTime: 1110, callerId: '5551234' },
  ],
  [
    'statistics/campaigns',
    async ({ statistics }) => [await statistics.campaign('123')],
    '/api/stats/campaigns/123.xml',
    { retryInterval: 90 },
  ],
  [
    'statistics/campaign-records',
    ({ statistics }) => statistics.campaignRecords('123').toArray(),
    '/api/stats/campaigns/123/records.xml?n=1',
    {
      statusName: 'completed',
      statusCodeName: 'default',
      phoneList: 'Phone|(650)555-1234',
      extTransDataFields: [['AccountName', 'John Smith']],
    },
  ],
  [
    'statistics/transaction-codes',
    ({ statistics }) => statistics.transactionCodes().toArray(),
    '/api/stats/tcls.xml?n=1',
    { tclItemCallLineId: '140823322222' },
  ],
  [
    'statistics/status-codes',
    ({ statistics }) => statistics.statusCodes().toArray(),
    '/api/stats/scls.xml?n=1',
    { sclItemShortcodeText: 'c1' },
  ],
])('decodes the documented sample %s from its documented route', async (fixture, call, url, expected) => {
  const { centre, seen } = contactCentre(fixture);
  const [first] = await call(centre);
  expect(seen).toEqual([url]);
  expect(first).toMatchObject(expected);
  expect(first).toHaveProperty('extra', {});
});

it('marks interactions younger than an hour as provisional', async () => {
  const created = Date.parse('2008-02-09T21:13:32Z');
  for (const [age, provisional] of [
    [59, true],
    [61, false],
  ] as const) {
    const { centre } = contactCentre('statistics/queue-interactions', created + age * 60_000);
    expect(await centre.statistics.interactions({ during: DURING }).toArray()).toMatchObject([{ provisional }]);
  }
});

it('refuses, before anything is sent, what a route does not document', () => {
  const { centre, seen } = contactCentre('statistics/groups');
  const { statistics } = centre;
  const loosely = (call: (options: never) => unknown, options: unknown) => () => call(options as never);
  for (const [call, path] of [
    [loosely(statistics.interactions, { during: DURING, where: { 'media-kind': 'T' } }), 'where.media-kind'],
    [loosely(statistics.interactions, { during: DURING, where: { 'media-type': '' } }), 'where.media-type'],
    [loosely(statistics.activities, { agent: 'fred', during: DURING, where: { 'agent-id': 'x' } }), 'where.agent-id'],
    [loosely(statistics.skills, { agent: 'fred', timeZone: 'America/Denver' }), 'timeZone'],
    [loosely(statistics.queues, { during: DURING }), 'during'],
    [loosely(statistics.statuses, { agent: 'fred' }), 'during'],
    [loosely(statistics.statuses, { agent: 'fred', group: '1', during: DURING }), 'group'],
    [loosely(statistics.statuses, { during: DURING }), 'agent, group'],
    [loosely(statistics.onlineSlas, { agent: 'fred', during: DURING }), 'agent'],
    [loosely(statistics.statuses, { agent: 'fred', during: DURING, timeZone: 'America/Denvr' }), 'timeZone'],
    [loosely(statistics.statuses, { agent: 'fred', during: '2009-02-30' }), 'during'],
  ] as const) {
    expect(call).toThrow(
      expect.objectContaining({ code: 'invalid-input', issues: [expect.objectContaining({ path })] }),
    );
  }
  expect(seen).toEqual([]);
});
