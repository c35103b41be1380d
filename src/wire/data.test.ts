import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Columns, decodeRow } from './columns';
import { rangeText, zoneText } from './dates';
import { PAGE, pages } from './paging';
import { readRows } from './rows';

const NAMES = { list: 'queues', row: 'queue' };
const TABLE = {
  'queue-id': 'id',
  'queue-name': 'text',
  'day-queued': 'count',
  'time-stamp': 'timestamp',
  'media-type': { T: 'phone' },
} as const satisfies Columns;
const answer = (text: string) => ({ text, what: 'GET /queues', status: 200 });
const decoded = async (text: string, format: 'json' | 'xml' | 'csv') =>
  (await readRows(answer(text), NAMES, format)).map(row => decodeRow(TABLE, row)).map(({ raw: _, ...rest }) => rest);

const value = fc.string({ unit: 'grapheme' }).map(text => text.replace(/[^\x20-\ud7ff\ue000-\ufffd]/g, '').trim());
const row = fc.record({
  'queue-id': fc.oneof(value, fc.bigInt().map(String)),
  'queue-name': value,
  'day-queued': fc.nat().map(String),
  'time-stamp': fc.constantFrom('', '2008-02-09T14:13:32-07:00'),
  'media-type': fc.constantFrom('T', 'Q', ''),
  'new-column': value,
});
type Row = Record<string, string>;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const asXml = (rows: Row[]) =>
  `<?xml version='1.0'?>\n<queues>\n${rows
    .map(
      each =>
        `  <queue>\n${Object.entries(each)
          .map(([name, text]) => `<${name}>${escaped(text)}</${name}>\n`)
          .join('')}</queue>\n`,
    )
    .join('')}</queues>`;
const asCsv = (rows: Row[]) =>
  [
    'queue-id,queue-name,day-queued,time-stamp,media-type,new-column',
    ...rows.map(each =>
      Object.values(each)
        .map(text => `"${text.replaceAll('"', '""')}"`)
        .join(','),
    ),
  ].join('\n');
const bareNumbers = (json: string) => json.replace(/"(-?(?:0|[1-9]\d*))"(?=[,}])/g, '$1');

it('decodes the same rows to the same records from JSON, XML and CSV', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 4 }), async rows => {
      const json = JSON.stringify({ queues: { queue: rows } });
      const fromJson = await decoded(json, 'json');
      expect(fromJson).toHaveLength(rows.length);
      expect(await decoded(asXml(rows), 'xml')).toEqual(fromJson);
      expect(await decoded(asCsv(rows), 'csv')).toEqual(fromJson);
      const records = fromJson.map(({ extra: _, ...rest }) => rest);
      expect((await decoded(bareNumbers(json), 'json')).map(({ extra: _, ...rest }) => rest)).toEqual(records);
    }),
  );
});

it.each([
  '{"queue":[{"queue-id":7}]}',
  '{"queue":{"queue-id":"7"}}',
  '{"queues":{"queue":{"queue-id":"7"}}}',
  '{"queues":[{"queue-id":"7"}]}',
  '[{"queue-id":7}]',
  '{"queue-id":"7"}',
  '<queue><queue-id>7</queue-id></queue>',
])('reads one row from %s', async text => {
  expect(await decoded(text, 'json')).toMatchObject([
    { queueId: '7', queueName: '', dayQueued: null, mediaTypeName: undefined },
  ]);
});

it.each([
  '{"queues":""}',
  '{"queues":{"queue":""}}',
  '{"queues":{"queue":[]}}',
  '{"queue":[]}',
  '[]',
  '{}',
  'null',
  '<queues/>',
  '<queues></queues>',
])('reads no rows from %s', async text => {
  expect(await decoded(text, 'json')).toEqual([]);
});

it.each(['', '<error><message>x</message></error>', '{"error":"x"}', '"hello"', '[1,2]', '{"queues":{"queue":["x"]}}'])(
  'never takes %s for an empty list',
  async text => {
    await expect(decoded(text, 'json')).rejects.toMatchObject({ code: 'bad-data' });
  },
);

it('takes an answer without content for an empty list', async () => {
  expect(await readRows({ text: '', what: 'GET /queues', status: 204 }, NAMES, 'json')).toEqual([]);
});

it('reads 50 MB: fifty rows, each with a note of one', async () => {
  const note = `ü & 123456789012345678 \\ "x" ${'a note '.repeat(100)}`.repeat(1400);
  const rows = Array.from({ length: 50 }, (_, index) => ({
    'queue-id': `${index}`,
    'queue-name': note,
    'day-queued': '',
    'time-stamp': '',
    'media-type': '',
    'new-column': '',
  }));
  const forms = { json: JSON.stringify({ queues: { queue: rows } }), xml: asXml(rows), csv: asCsv(rows) } as const;
  for (const [format, text] of Object.entries(forms)) {
    expect(text.length).toBeGreaterThan(50_000_000);
    const records = await decoded(text, format as keyof typeof forms);
    expect(records).toHaveLength(50);
    expect(records.every(({ queueName }) => queueName === note.trim())).toBe(true);
  }
}, 60_000);

it('refuses CSV whose last row was cut', async () => {
  await expect(decoded('queue-id,queue-name\n1,a\n2', 'csv')).rejects.toMatchObject({ code: 'bad-data' });
});

it('keeps undocumented columns, and cannot be talked into touching a prototype', async () => {
  const [record] = await decoded('{"queue":{"queue-id":"1","new-thing":{"a":1},"__proto__":{"x":1}}}', 'json');
  expect(record?.extra).toMatchObject({ newThing: { a: 1 } });
  expect(Object.getPrototypeOf(record?.extra)).toBe(Object.prototype);
  expect(({} as { x?: number }).x).toBeUndefined();
});

it.each([
  ['2007-08-05', '2007-08-05'],
  ['2007-08-05,2007-08-07', '2007-08-05,2007-08-07'],
  ['2007-08-05 13:15Z,2007-08-07 14:30Z', '2007-08-05 13:15Z,2007-08-07 14:30Z'],
  ['20070805T1315Z,20070807T1430Z', '20070805T1315Z,20070807T1430Z'],
  ['today-1d, today', 'today-1d,today'],
  ['2008-02-29', '2008-02-29'],
  ['today-7d', 'today-7d'],
  ['today-7d,today-7d', 'today-7d,today-7d'],
  ['2007-08-05 13:15-07:00,2007-08-05 13:15-08:00', '2007-08-05 13:15-07:00,2007-08-05 13:15-08:00'],
  ['2007-08-05T13:15+0200,2007-08-05T14:00Z', '2007-08-05 13:15+0200,2007-08-05 14:00Z'],
  ['2007-08-05 13:15,2007-08-05 13:16Z', '2007-08-05 13:15,2007-08-05 13:16Z'],
])('takes the documented form %s', (text, sent) => {
  expect(rangeText(text)).toBe(sent);
});

it.each([
  '',
  '2007-02-29',
  '2007-13-01',
  '2007-08-05 24:00Z,2007-08-07 14:30Z',
  '2007-08-07,2007-08-05',
  '2007-08-05 13:15Z',
  'yesterday',
  'today+1d',
  '2007-08-05,2007-08-06,2007-08-07',
  '20070805T1430Z,20070805T1315Z',
  '2007-08-05 13:15-08:00,2007-08-05 13:15-07:00',
  '2007-08-05 13:15+25:00,2007-08-07 14:30Z',
  '2007-08-05 13:60Z,2007-08-07 14:30Z',
  'today,today-1d',
  'today-1d,today-7d',
  ',',
  '2007-08-05,',
])('refuses "%s" as a range', text => {
  expect(() => rangeText(text)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
});

it('writes Dates in UTC to the minute, never narrower than asked', () => {
  const from = new Date('2007-08-05T13:15:30Z');
  expect(rangeText({ from, to: new Date('2007-08-07T14:29:30Z') })).toBe('20070805T1315Z,20070807T1430Z');
  expect(() => rangeText({ from, to: new Date(0) })).toThrow('ends before it starts');
  expect(() => rangeText({ from, to: new Date(Number.NaN) })).toThrow('valid Dates');
  expect(() => rangeText({ from, to: new Date(8.64e15) })).toThrow('year');
  expect(() => rangeText({ from, to: new Date('9999-12-31T23:59:59Z') })).toThrow('year');
  expect(() => zoneText('Mars/Olympus')).toThrow('no known time zone');
});

it.each(['America/New_York', 'PST8PDT', 'Etc/GMT+5', 'GMT', 'UTC', 'GMT+0', 'US/Pacific'])(
  'takes the zone %s',
  zone => {
    expect(zoneText(zone)).toBe(zone);
  },
);

it('sends a zone of the vendor’s schedules as the one it means', () => {
  expect(zoneText('PST8DT')).toBe('America/Los_Angeles');
});

it.each(['+02:00', '-0800', 'GMT+8', 'UTC-05:00', 'Mars/Olympus', '', 'EST9EDT9'])('refuses "%s" as a zone', zone => {
  expect(() => zoneText(zone)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
});

it('writes any two Dates as a range that holds both and takes itself back', () => {
  const moment = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  const read = (text = '') => Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:00Z'));
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const [from, to] = one <= other ? [one, other] : [other, one];
      const text = rangeText({ from, to });
      const [start, end] = text.split(',').map(read) as [number, number];
      expect(start).toBeLessThanOrEqual(from.getTime());
      expect(end).toBeGreaterThanOrEqual(to.getTime());
      expect(end - start - (to.getTime() - from.getTime())).toBeLessThan(120_000);
      expect(rangeText(text)).toBe(text);
    }),
  );
});

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const platform = (count: number) => {
  const asked: number[] = [];
  const list = pages(
    async first => {
      asked.push(first);
      return numbers(count).slice(first - 1, first - 1 + PAGE);
    },
    { sameRow: (a, b) => a === b },
  );
  return { asked, list };
};

it('reads every record once, whatever their number', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(230), async count => {
      expect(await platform(count).list.toArray()).toEqual(numbers(count));
    }),
  );
});

it('asks for 1, 51, 101 and stops after a short page', async () => {
  const { asked, list } = platform(120);
  await list.toArray();
  expect(asked).toEqual([1, 51, 101]);
});

it('fetches one page ahead and no more, and stops when the reader leaves', async () => {
  const { asked, list } = platform(500);
  for await (const _ of list) break;
  expect(asked).toEqual([1, 51]);
});

it('ends when the platform ignores the offset', async () => {
  const list = pages(async () => numbers(PAGE), { sameRow: (a, b) => a === b });
  expect(await list.toArray()).toEqual(numbers(PAGE));
});

it('fails, rather than ending early, when a page fails or the caller stops', async () => {
  const failing = pages(async first => (first === 1 ? numbers(PAGE) : Promise.reject(new Error('cut'))), {
    sameRow: () => false,
  });
  await expect(failing.toArray()).rejects.toThrow('cut');
  const stop = new AbortController();
  const { list } = { list: pages(async () => numbers(PAGE), { signal: stop.signal, sameRow: () => false }) };
  const reading = (async () => {
    for await (const each of list) if (each === 3) stop.abort();
  })();
  await expect(reading).rejects.toMatchObject({ code: 'aborted' });
});
