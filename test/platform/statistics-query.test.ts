import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createContactCentre } from './centre/centre.js';
import { isoOf } from './centre/zone.js';
import { Refusal, readQuery } from './statistics-query.js';
import { AFTERNOON, createGround } from './statistics-testing.js';

// Whole days are simulated here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const NOW = AFTERNOON / 1000;
const centre = createContactCentre({ agents: 1 });

function rangeOf(search: string): string[] {
  const { range } = readQuery(search, 'range', [], centre, NOW);
  return [range.from, range.to].map(seconds => isoOf(seconds, 'UTC'));
}

function refusalOf(search: string): string {
  try {
    readQuery(search, 'range', [], centre, NOW);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'nothing was refused';
}

describe('dates of a query', () => {
  it.each([
    ['?d=2026-11-18', '2026-11-18T08:00:00+00:00', '2026-11-19T08:00:00+00:00'],
    ['?d=2007-08-05&tz=America/New_York', '2007-08-05T04:00:00+00:00', '2007-08-06T04:00:00+00:00'],
    ['?d=2007-08-05,2007-08-07', '2007-08-05T07:00:00+00:00', '2007-08-07T07:00:00+00:00'],
    ['?d=2007-08-05%2013:15Z,2007-08-07%2014:30Z', '2007-08-05T13:15:00+00:00', '2007-08-07T14:30:00+00:00'],
    ['?d=20070805T1315Z,20070807T1430Z', '2007-08-05T13:15:00+00:00', '2007-08-07T14:30:00+00:00'],
    ['?d=2007-08-05%2013:15,2007-08-05%2014:30', '2007-08-05T20:15:00+00:00', '2007-08-05T21:30:00+00:00'],
    ['?d=today-1d,today&tz=America/Denver', '2026-11-19T07:00:00+00:00', '2026-11-20T07:00:00+00:00'],
    ['?d=today', '2026-11-20T08:00:00+00:00', '2026-11-21T08:00:00+00:00'],
    ['?d=today-7d,2026-11-14', '2026-11-13T08:00:00+00:00', '2026-11-14T08:00:00+00:00'],
    ['', '2026-11-20T08:00:00+00:00', '2026-11-21T08:00:00+00:00'],
    ['?d=2026-11-01', '2026-11-01T07:00:00+00:00', '2026-11-02T08:00:00+00:00'],
    ['?d=2026-03-08', '2026-03-08T08:00:00+00:00', '2026-03-09T07:00:00+00:00'],
  ])('are read as documented: %s', (search, from, to) => {
    expect(rangeOf(search)).toEqual([from, to]);
  });

  it.each([
    ['?d=2026-02-30', 'There is no date "2026-02-30".'],
    ['?d=2026-13-01', 'There is no date'],
    ['?d=2026-11-18%2024:00Z,2026-11-19', 'There is no time'],
    ['?d=2026-11-19,2026-11-18', 'ends before it begins'],
    ['?d=2026-11-18,2026-11-19,2026-11-20', 'more than two dates'],
    ['?d=2026-11-18%2013:15Z', 'a time needs a range'],
    ['?d=18/11/2026,today', 'no documented form'],
    ['?d=yesterday', 'is no day'],
    ['?d=today-2d,today', 'no documented form'],
    ['?d=', 'is no day'],
    ['?tz=PST8DT', 'is no zone'],
    ['?tz=Mars/Olympus', 'is no zone'],
    ['?n=0', 'is no record number'],
    ['?n=1.5', 'is no record number'],
    ['?n=1&n=51', 'came twice'],
    ['?page=2', 'takes no parameter "page"'],
  ])('and of paging are refused with the reason when they cannot be meant: %s', (search, reason) => {
    expect(refusalOf(search)).toContain(reason);
  });

  it('mean the same second in every form and zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 }),
        fc.constantFrom('UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'EST5EDT'),
        (minutes, zone) => {
          const utc = new Date(minutes * 60_000).toISOString();
          const spaced = `${utc.slice(0, 10)} ${utc.slice(11, 16)}Z`;
          const compact = `${utc.slice(0, 16).replaceAll(/[-:]/g, '')}Z`;
          const search = new URLSearchParams({ d: `${spaced},${compact}`, tz: zone });
          const { range } = readQuery(`?${search}`, 'range', [], centre, NOW);
          expect([range.from, range.to]).toEqual([minutes * 60, minutes * 60]);
        },
      ),
    );
  });
});

describe('query variables and paging', () => {
  it('list every record once, fifty a page, the first being 1', async () => {
    const ground = createGround({ agents: 120 });
    const pages = [
      await ground.rows('agents'),
      await ground.rows('agents', '?n=51'),
      await ground.rows('agents', '?n=101'),
    ];
    expect(pages.map(page => page.length)).toEqual([50, 50, 20]);
    expect(pages.flat().map(row => row['agent-id'])).toEqual(ground.centre.agents.map(({ id }) => id));
    expect(await ground.rows('agents', '?n=121')).toEqual([]);
    expect((await ground.rows('agents', '?n=1'))[0]).toEqual(pages[0]![0]);
  });

  it('give groups and skills whole, since their routes document no paging', async () => {
    const ground = createGround({ agents: 1500 });
    expect(await ground.rows('groups')).toHaveLength(61);
    expect((await ground.rows('queues/102/skills')).length).toBeGreaterThan(50);
  });

  it('narrow a list by any field of its rows', async () => {
    const ground = createGround();
    const all = await ground.allRows('allinteractions', '?d=today-1d,today');
    const phone = await ground.allRows(
      'allinteractions',
      '?d=today-1d,today&media-type=Phone&interaction-direction=inbound',
    );
    const wanted = all.filter(row => row['media-type'] === 'Phone' && row['interaction-direction'] === 'inbound');
    expect(phone).toEqual(wanted);
    expect(phone.length).toBeGreaterThan(50);
  });

  it('narrow the interactions of an agent by medium and queue, as in the examples of the page', async () => {
    const ground = createGround();
    const path = 'groups/101/interactions';
    const day = '?d=today-1d,today';
    const phone = await ground.allRows(path, `${day}&media-type=T`);
    const support = await ground.allRows(path, `${day}&media-type=T&queue-id=102`);
    expect(support.length).toBeGreaterThan(0);
    expect(phone.length).toBeGreaterThan(support.length);
    expect(await ground.rows(path, `${day}&media-type=C&queue-id=102`)).toEqual([]);
  });

  it.each([
    ['/api/stats/interactions?colour=red', 400, 'takes no parameter "colour"'],
    ['/api/stats/agents/007/skills?n=1', 400, 'takes no parameter "n"'],
    ['/api/stats/groups?n=1', 400, 'takes no parameter "n"'],
    ['/api/stats/queues?d=today', 400, 'takes no parameter "d"'],
    ['/api/stats/agents/007/activities?media-type=T', 400, 'takes no parameter "media-type"'],
    ['/api/stats/agents/nobody', 404, 'There is no agent "nobody".'],
    ['/api/stats/queues/42/interactions', 404, 'There is no queue "42".'],
    ['/api/stats/queues/102/offline_slas', 400, 'is online'],
    ['/api/stats/queues/120/online_slas', 400, 'is offline'],
    ['/api/stats/agents/', 404, 'no such route'],
    ['/api/stats/agent/007', 404, 'no such route'],
    ['/api/stats/queues.yaml', 404, 'no such route'],
  ])('refuse %s loudly', async (path, status, reason) => {
    const ground = createGround();
    const answer = await ground.get(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(reason.replaceAll('"', '&quot;'));
    expect(ground.refusal()).toContain(reason);
  });
});
