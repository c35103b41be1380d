import { describe, expect, it, vi } from 'vitest';
import { seededCredentials } from './credentials.js';
import { AFTERNOON, createGround, type Fields } from './statistics-testing.js';

// Whole days are simulated here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const YESTERDAY = '?d=today-1d,today';
const HOUR = 3_600_000;

/** The page's note names 25 columns; these are the ones among them that the two answers have. */
const LATE = [
  ...['destination-original', 'destination-translated', 'interaction-direction', 'interaction-type', 'agent-name'],
  ...['accept-timestamp', 'process-time', 'post-process-time', 'total-time', 'recording-filename', 'max-hold-time'],
  ...['hold-count', 'total-hold-time', 'call-leg1-post-dial-delay', 'call-leg2-post-dial-delay'],
  ...['call-leg1-answer-time', 'call-leg2-answer-time', 'call-leg1-sip-id', 'call-leg2-sip-id', 'campaign-name'],
  ...['record-id', 'record-status', 'disposition-code'],
];

describe('the form of an answer', () => {
  it('is XML by default, and what the ending of the path says otherwise, whatever is accepted', async () => {
    const { get } = createGround();
    const types = await Promise.all(
      ['groups', 'groups.xml', 'groups.json', 'groups.csv'].map(async path =>
        (await get(`/api/stats/${path}`)).headers.get('content-type'),
      ),
    );
    expect(types).toEqual([
      'application/xml;charset=UTF-8',
      'application/xml;charset=UTF-8',
      'application/json;charset=UTF-8',
      'text/csv;charset=UTF-8',
    ]);
  });

  it('takes the ending from ids that have dots and from the two paths that end in a slash', async () => {
    const ground = createGround();
    const dotted = ground.centre.agents.find(({ id }) => id.includes('.'))!;
    expect(await ground.rows(`agents/${dotted.id}`)).toMatchObject([{ 'agent-id': dotted.id }]);
    expect((await ground.get(`/api/stats/agents/${dotted.id}`)).status).toBe(200);
    expect(await ground.text('/api/stats/interactions/?n=2')).toBe(await ground.text('/api/stats/interactions?n=2'));
  });

  it('says the same in XML, JSON and CSV, mark-up, quotes and line breaks included', async () => {
    const ground = createGround({ agents: 60 });
    const rows = await ground.allRows('allinteractions', `${YESTERDAY}&media-type=Phone`);
    const names = rows.map(row => row['customer-name']);
    for (const awkward of ['Marks & Sons', 'Lee, Robert "Bob"', 'Two\nLines Ltd', 'Acme <Holdings>']) {
      const place = names.indexOf(awkward);
      expect(place).toBeGreaterThanOrEqual(0);
      const query = `${YESTERDAY}&media-type=Phone&n=${place + 1}`;
      const xml = await ground.text(`/api/stats/allinteractions${query}`);
      expect(/<customer-name>([^<]*)</.exec(xml)![1]).toBe(
        awkward.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!),
      );
      const csv = await ground.text(`/api/stats/allinteractions.csv${query}`);
      const quoted = /[",\n]/.test(awkward) ? `"${awkward.replaceAll('"', '""')}"` : awkward;
      expect(csv.split('\r\n')[1]).toContain(`,${quoted},`);
    }
  });

  it('heads an empty CSV list with its columns, and tells the two groups of service levels apart', async () => {
    const { text } = createGround();
    expect(await text('/api/stats/queues.csv?n=51')).toBe(
      'queue-id,queue-name,queue-desc,media-type,enabled,sla-enabled,sla-time\r\n',
    );
    const full = (await text(`/api/stats/queues/102/online_slas.csv${YESTERDAY}`)).split('\r\n')[0]!;
    const empty = (await text('/api/stats/queues/102/online_slas.csv?d=2007-08-05')).split('\r\n')[0]!;
    expect(empty).toBe(full);
    expect(full).toContain('accepted-t30-40sec,accepted-t30-45sec,');
    expect(full).toContain('abandoned-t10-or-more');
  });

  it('writes times in the zone that was asked for, the tenant’s otherwise', async () => {
    const ground = createGround();
    const at = async (query: string) => String((await ground.rows('interactions', query))[0]!['create-timestamp']);
    const own = await at('?d=2026-11-19');
    const berlin = await at('?d=2026-11-19%2008:00Z,2026-11-20%2008:00Z&tz=Europe/Berlin');
    expect(own).toMatch(/-08:00$/);
    expect(berlin).toMatch(/\+01:00$/);
    expect(Date.parse(berlin)).toBe(Date.parse(own));
  });
});

describe('what the history knows yet', () => {
  it('leaves the columns of the note empty until an hour after acceptance', async () => {
    const ground = createGround();
    const young = (await ground.allRows('allinteractions')).filter(
      row => AFTERNOON - Date.parse(String(row['create-timestamp'])) < HOUR,
    );
    expect(young.length).toBeGreaterThan(5);
    for (const row of young) for (const name of LATE) expect([name, row[name]]).toEqual([name, '']);
    ground.clock.advance(3 * HOUR);
    const later = await ground.allRows('allinteractions');
    const same = later.filter(row => young.some(other => other['interaction-id'] === row['interaction-id']));
    expect(same).toHaveLength(young.length);
    expect(same.every(row => row['hold-count'] !== '')).toBe(true);
    expect(same.some(row => row['accept-timestamp'] !== '')).toBe(true);
  });

  it('shows nothing that is still to come, and nothing from before its history', async () => {
    const ground = createGround({ history: 3 });
    const times = (rows: Fields[], name: string) => rows.map(row => Date.parse(String(row[name])));
    for (const [path, name] of [
      ['allinteractions', 'create-timestamp'],
      ['agents/agTomas07/statuses', 'event-time'],
      ['agents/agTomas07/activities', 'trans-accept-time'],
    ] as const) {
      const rows = await ground.allRows(path, '?d=today-7d,2026-11-25');
      expect(Math.max(...times(rows, name))).toBeLessThanOrEqual(AFTERNOON);
      expect(Math.min(...times(rows, name))).toBeGreaterThanOrEqual(Date.parse('2026-11-17T00:00:00-08:00'));
    }
    const periods = await ground.allRows('queues/102/statistics');
    expect(Math.max(...times(periods, 'time-stamp'))).toBe(Date.parse('2026-11-20T14:00:00-08:00'));
  });

  it('never changes the order or number of earlier records while time goes by, so that paging holds', async () => {
    const ground = createGround();
    const ids = async () => (await ground.allRows('interactions')).map(row => row['interaction-id']);
    const before = await ids();
    ground.clock.advance(HOUR);
    const after = await ids();
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.slice(0, before.length)).toEqual(before);
  });
});

describe('credentials', () => {
  const { id, dataToken, actionToken } = seededCredentials;
  const ask = async (path: string, user?: string, password?: string) => {
    const { platform, refusal } = createGround();
    const headers: Record<string, string> =
      user === undefined ? {} : { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
    const { status, headers: sent } = await platform.app.request(path, { headers });
    return { status, challenge: sent.get('www-authenticate'), refusal: refusal() };
  };

  it.each(['/api/stats/groups.json', '/api/rtstats/stats/queues.json'])(
    'open %s with the data token alone',
    async path => {
      expect((await ask(path, id, dataToken)).status).toBe(200);
      const without = await ask(path);
      expect([without.status, without.challenge]).toEqual([401, expect.stringContaining('Basic')]);
      for (const [user, password] of [
        [id, actionToken],
        [id, 'guessed-token'],
        ['someone-else', dataToken],
        [dataToken, id],
      ]) {
        const wrong = await ask(path, user, password);
        expect(wrong.status).toBe(403);
        expect(wrong.refusal).toBeDefined();
        for (const secret of [dataToken, actionToken, 'guessed-token']) expect(wrong.refusal).not.toContain(secret);
      }
    },
  );
});

describe('the reported forms of answers', () => {
  const json = async (
    path: string,
    shape: Parameters<ReturnType<typeof createGround>['platform']['fault']>[0]['shape'],
  ) => {
    const ground = createGround();
    ground.platform.fault({ path: '/api/', ...(shape === undefined ? {} : { shape }) });
    return (await ground.get(path)).json();
  };

  it('write a list without rows as text, and a list of one as its row', async () => {
    expect(await json('/api/stats/queues/102/statistics.json?d=2007-08-05', 'empty-text')).toEqual({ statistics: '' });
    const { agents } = await json('/api/stats/agents/007.json', 'single-object');
    expect(agents.agent['agent-id']).toBe('007');
    expect((await json('/api/stats/agents.json', 'single-object')).agents.agent).toHaveLength(20);
  });

  it('write counts as text, or identifiers of digits as numbers but for those that a number would change', async () => {
    const { agent } = await json('/api/rtstats/stats/agents.json', 'numbers-as-text');
    expect(agent.every((row: Fields) => typeof row['day-accepted-count'] === 'string')).toBe(true);
    const { queue } = await json('/api/rtstats/stats/queues.json', 'text-as-numbers');
    expect(queue.map((row: Fields) => row['queue-id'])).toContain(102);
    expect(queue.map((row: Fields) => row['queue-id'])).toContain('0042');
  });

  it('add fields that no page knows, in every form', async () => {
    const ground = createGround();
    ground.platform.fault({ path: '/api/stats/', shape: 'undocumented-fields' });
    expect((await ground.rows('groups'))[0]).toMatchObject({
      'added-later-count': 3,
      'added-later-part': { 'added-later': 1 },
    });
    expect(await ground.text('/api/stats/groups')).toContain('<added-later>x &amp; y</added-later>');
    expect(await ground.text('/api/stats/groups.csv')).toContain(
      'deleted,added-later,added-later-count,added-later-part\r\n',
    );
  });

  it('write an error as XML where JSON was asked for', async () => {
    const ground = createGround();
    expect(await (await ground.get('/api/stats/agents/nobody.json')).json()).toMatchObject({ error: { code: 404 } });
    ground.platform.fault({ path: '/api/', shape: 'xml-error' });
    for (const path of ['/api/stats/agents/nobody.json', '/api/rtstats/stats/agent/nobody.json']) {
      const answer = await ground.get(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/xml;charset=UTF-8']);
      expect(await answer.text()).toContain('<code>404</code>');
    }
  });

  it('use the letter E for email', async () => {
    const { queues } = await json('/api/stats/queues/120.json', 'email-letter-e');
    expect(queues.queue[0]['media-type']).toBe('E');
  });
});
