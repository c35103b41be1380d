import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { connect, type During } from '../src/8x8';
import { FAULT_PRESETS } from './platform/fault-presets.js';
import { ANSWER_SHAPES } from './platform/platform.js';
import { type RunningStandIn, startStandIn } from './platform/stand-in.js';

const NOON = Date.parse('2026-03-10T20:00:00Z');
const during = { from: new Date(NOON - 5 * 3_600_000), to: new Date(NOON - 2 * 3_600_000) };
let standIn: RunningStandIn;

beforeAll(async () => {
  standIn = await startStandIn({ clock: { now: () => NOON } });
});
afterAll(() => standIn.close());
afterEach(() => standIn.platform.clearFaults());

const centre = (more: Partial<Parameters<typeof connect>[0]> = {}) =>
  connect({
    baseUrl: standIn.origin(),
    tenant: standIn.tenant.id,
    tokens: { data: standIn.tenant.dataToken, action: standIn.tenant.actionToken },
    now: () => NOON,
    ...more,
  });

type Centre = ReturnType<typeof centre>;

const bare = (rows: readonly object[]) => rows.map(({ raw: _, ...row }: { raw?: unknown }) => row);

async function first<T>(list: AsyncIterable<T>): Promise<T> {
  for await (const each of list) return each;
  throw new Error('the stand-in has no such row');
}

async function some<T>(list: AsyncIterable<T>): Promise<T[]> {
  const rows: T[] = [];
  for await (const each of list) {
    rows.push(each);
    if (rows.length === 60) break;
  }
  return rows;
}

const LISTS: Record<string, (centre: Centre) => Promise<object[]>> = {
  groups: ({ statistics }) => some(statistics.groups()),
  agents: ({ statistics }) => some(statistics.agents()),
  'agents of a group': async ({ statistics }) =>
    some(statistics.agents({ group: (await first(statistics.groups())).groupId })),
  'one agent': async ({ statistics }) => [await statistics.agent((await first(statistics.agents())).agentId)],
  activities: async ({ statistics }) =>
    some(statistics.activities({ group: (await first(statistics.groups())).groupId, during })),
  interactions: ({ statistics }) => some(statistics.interactions({ during })),
  'telephone interactions': ({ statistics }) => some(statistics.interactions({ during, where: { 'media-type': 'T' } })),
  'interactions of a group': async ({ statistics }) =>
    some(statistics.interactions({ group: (await first(statistics.groups())).groupId, during })),
  'interactions of a queue': async ({ statistics }) =>
    some(statistics.interactions({ queue: (await first(statistics.queues())).queueId, during })),
  'interactions of a campaign': async ({ statistics }) =>
    some(statistics.interactions({ campaign: (await first(statistics.campaigns())).campaignId, during })),
  'all interactions': ({ statistics }) => some(statistics.allInteractions({ during, timeZone: 'America/New_York' })),
  'interaction statistics': async ({ statistics }) =>
    some(statistics.interactionStatistics({ queue: (await first(statistics.queues())).queueId, during })),
  'online SLAs': async ({ statistics }) =>
    some(statistics.onlineSlas({ queue: (await first(statistics.queues())).queueId, during })),
  'offline SLAs': async ({ statistics }) => {
    const queues = await statistics.queues().toArray();
    return some(
      statistics.offlineSlas({ queue: queues.find(queue => queue.mediaTypeName === 'email')!.queueId, during }),
    );
  },
  statuses: async ({ statistics }) =>
    some(statistics.statuses({ group: (await first(statistics.groups())).groupId, during })),
  'status intervals': async ({ statistics }) =>
    some(statistics.statusIntervals({ agent: (await first(statistics.agents())).agentId, during })),
  'skills of an agent': async ({ statistics }) =>
    some(statistics.skills({ agent: (await first(statistics.agents())).agentId })),
  'skills for a queue': async ({ statistics }) =>
    some(statistics.skills({ queue: (await first(statistics.queues())).queueId })),
  'outbound calls': async ({ statistics }) =>
    some(statistics.outboundCalls({ group: (await first(statistics.groups())).groupId, during })),
  queues: ({ statistics }) => some(statistics.queues()),
  'one queue': async ({ statistics }) => [await statistics.queue((await first(statistics.queues())).queueId)],
  channels: ({ statistics }) => some(statistics.channels()),
  campaigns: ({ statistics }) => some(statistics.campaigns()),
  'one campaign': async ({ statistics }) => [
    await statistics.campaign((await first(statistics.campaigns())).campaignId),
  ],
  'campaign records': async ({ statistics }) =>
    some(statistics.campaignRecords((await first(statistics.campaigns())).campaignId)),
  'transaction codes': ({ statistics }) => some(statistics.transactionCodes()),
  'status codes': ({ statistics }) => some(statistics.statusCodes()),
  'real-time agents': ({ realtime }) => realtime.agents(),
  'one real-time agent': async ({ realtime }) => [await realtime.agent((await realtime.agents())[0]!.agentId)],
  'real-time queues': ({ realtime }) => realtime.queues(),
  'one real-time queue': async ({ realtime }) => [await realtime.queue((await realtime.queues())[0]!.queueId)],
};

it.each(Object.entries(LISTS))('reads %s alike as JSON, XML and CSV', async (_, call) => {
  const json = bare(await call(centre()));
  expect(json).not.toEqual([]);
  for (const row of json) expect(row).toHaveProperty('extra', {});
  expect(bare(await call(centre({ format: 'xml' })))).toEqual(json);
  expect(bare(await call(centre({ format: 'csv' })))).toEqual(json);
});

/** What a decoded row says, without the forms in which it may have come. */
const meaning = (rows: readonly object[]) =>
  bare(rows).map(({ extra: _, mediaType: __, ...row }: { extra?: unknown; mediaType?: unknown }) => row);

it.each(ANSWER_SHAPES.filter(shape => shape !== 'xml-error'))(
  'reads the reported form "%s" as the documented one',
  async shape => {
    const calls = Object.values(LISTS);
    const documented = await Promise.all(calls.map(async call => meaning(await call(centre()))));
    standIn.platform.fault({ path: '/api/', shape });
    const reported = await Promise.all(calls.map(async call => meaning(await call(centre()))));
    expect(reported).toEqual(documented);
  },
);

it.each<[During, timeZone?: string]>([
  ['2026-03-09'],
  ['2026-03-09', 'Europe/London'],
  ['2026-03-08,2026-03-09', 'PST8DT'],
  ['2026-03-09 13:15Z,2026-03-09 20:30Z'],
  ['2026-03-09 13:15-07:00,2026-03-09 20:30-07:00'],
  ['2026-03-09T13:15Z,2026-03-09T20:30Z'],
  ['20260309T1315Z,20260309T2030Z'],
  ['today'],
  ['today-1d,today', 'America/Denver'],
  ['today-7d,today'],
  [during],
])('is understood by the platform for the period %j in the zone %s', async (period, timeZone) => {
  const rows = await some(centre().statistics.allInteractions({ during: period, timeZone }));
  expect(rows.length).toBeGreaterThan(0);
});

it('keeps the columns that no page knows', async () => {
  standIn.platform.fault({ path: '/api/rtstats', shape: 'undocumented-fields' });
  const [queue] = await centre().realtime.queues();
  expect(queue?.extra).toEqual({ addedLater: 'x & y', addedLaterCount: 3, addedLaterPart: { 'added-later': 1 } });
});

it('reads an empty list as one, in either form', async () => {
  const nobody = { agent: standIn.centre.agents[0]!.id, during: '1999-01-01' };
  expect(await centre().statistics.activities(nobody).toArray()).toEqual([]);
  standIn.platform.fault({ path: '/api/', shape: 'empty-text' });
  expect(await centre().statistics.activities(nobody).toArray()).toEqual([]);
  expect(await centre({ format: 'csv' }).statistics.activities(nobody).toArray()).toEqual([]);
});

it('reads an error that comes as XML although JSON was asked for', async () => {
  standIn.platform.fault({ path: '/api/', shape: 'xml-error' });
  await expect(centre().statistics.agent('nobody-of-this-name')).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('nobody-of-this-name'),
  });
});

it('loses and repeats no interaction when pages are refused and cut on the way', async () => {
  const whole = await centre().statistics.allInteractions({ during: 'today-1d,today' }).toArray();
  expect(whole.length).toBeGreaterThan(100);
  standIn.platform.fault({
    path: '/api/stats/allinteractions',
    times: 1,
    status: 503,
    headers: { 'retry-after': '0' },
  });
  standIn.platform.fault({ path: '/api/stats/allinteractions', times: 1, ...FAULT_PRESETS['cut-half-way'] });
  const again = await centre().statistics.allInteractions({ during: 'today-1d,today' }).toArray();
  expect(again.map(({ raw }) => raw)).toEqual(whole.map(({ raw }) => raw));
});

it.each([
  ['failed', 'platform-failed'],
  ['forbidden', 'unauthorized'],
  ['login-page', 'unauthorized'],
  ['xml-error', 'rejected'],
  ['truncated', 'bad-data'],
] as const)('tells the fault "%s" as %s', async (fault, code) => {
  standIn.platform.fault({ path: '/api/rtstats', ...FAULT_PRESETS[fault] });
  await expect(centre().realtime.agents()).rejects.toMatchObject({ code });
});

it('tells the wrong one of the two tokens as unauthorized, without showing it', async () => {
  const wrong = centre({ tokens: { data: standIn.tenant.actionToken } });
  const error = await wrong.statistics
    .groups()
    .toArray()
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'unauthorized' });
  expect(String(error)).not.toContain(standIn.tenant.actionToken);
});

it('says which token is missing before anything is sent', async () => {
  const before = standIn.platform.seen.length;
  await expect(centre({ tokens: { action: standIn.tenant.actionToken } }).realtime.queues()).rejects.toMatchObject({
    code: 'invalid-input',
  });
  expect(standIn.platform.seen.length).toBe(before);
});

it('tells an agent nobody knows as not found', async () => {
  await expect(centre().realtime.agent('nobody-of-this-name')).rejects.toMatchObject({ code: 'not-found' });
});
