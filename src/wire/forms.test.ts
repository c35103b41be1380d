import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCsv } from './csv';
import { parseJson } from './json';
import { parseXml } from './xml';

const badData = expect.objectContaining({ code: 'bad-data' });
const csvOf = (rows: readonly (readonly string[])[], end: string) =>
  rows.map(row => row.map(value => `"${value.replaceAll('"', '""')}"`).join(',')).join(end) + end;

it('reads back any CSV that is written with quotes, whatever its lines end in', async () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', ',', '\n', '\r\n', '""', '', '007'));
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom('\n', '\r\n', '\r'), async (rows, end) => {
      const read = await parseCsv(csvOf(rows, end));
      expect([read.columns, ...read.rows]).toEqual(rows);
      expect(read.malformed).toEqual([]);
    }),
  );
});

it('reads CSV without quotes, with empty values, a byte order mark and no last line end', async () => {
  expect((await parseCsv('\ufeffa,b,c\n007,,x y\n,,\n\n1,2,3')).rows).toEqual([
    ['007', '', 'x y'],
    ['', '', ''],
    ['1', '2', '3'],
  ]);
  expect((await parseCsv('a;b\n1;2\n', ';')).rows).toEqual([['1', '2']]);
  expect((await parseCsv('a,b')).rows).toEqual([]);
  expect((await parseCsv('')).columns).toEqual([]);
});

it('names the CSV rows that are too short or too long', async () => {
  const { rows, malformed } = await parseCsv('a,b\n1\n1,2\n1,2,3\n');
  expect(rows).toEqual([['1', '2']]);
  expect(malformed).toEqual([
    { row: 1, values: ['1'] },
    { row: 3, values: ['1', '2', '3'] },
  ]);
});

it.each(['a,b\n1,"x', 'a,b\n"1"2,3\n"4",5\n'])('refuses CSV whose quotes do not close a value: %j', async text => {
  await expect(parseCsv(text)).rejects.toEqual(badData);
});

it('keeps every digit of any JSON number, and reads all else as JSON.parse does', () => {
  fc.assert(fc.property(fc.bigInt(), digits => String(parseJson(`[${digits}]`)).includes(String(digits))));
  fc.assert(
    fc.property(fc.json(), text => {
      const exact = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value), (_, each: unknown) =>
          typeof each === 'string' && each !== ''
            ? `s${String(Number(each)) === 'NaN' ? each : Number(each)}`
            : typeof each === 'number'
              ? `s${each}`
              : each,
        );
      expect(exact(parseJson(text))).toEqual(exact(JSON.parse(text)));
    }),
  );
});

it('leaves long digits inside JSON strings as they are', () => {
  const value = { note: 'call 123456789012345678 \\" , 99999999999999999999', 'a"1': ['12345678901234567890'] };
  expect(parseJson(JSON.stringify(value))).toEqual(value);
  expect(parseJson('{"id":123456789012345678,"version":1.10,"count":3,"half":0.5}')).toEqual({
    id: '123456789012345678',
    version: '1.10',
    count: 3,
    half: 0.5,
  });
});

it('refuses JSON that was cut short', () => {
  for (const text of ['{"a":[1,2', '{"a":"x', '', '{"id":123456789012345678', '[1]x'])
    expect(() => parseJson(text)).toThrow(badData);
});

it('reads references, CDATA, attributes, and keeps repeated and empty elements', async () => {
  const read = await parseXml(
    '<?xml version="1.0"?><a x="1&amp;2"><b>M&#252;ller &amp;lt; &#x20AC;</b><b/><c><![CDATA[<&amp;]]></c></a>',
  );
  expect(read).toEqual({ a: { '@x': '1&2', b: ['Müller &lt; €', ''], c: '<&amp;' } });
});

it('reads back any text that is written into XML', async () => {
  const text = fc.string({ unit: 'grapheme' }).map(each => each.replace(/[^\x20-\ud7ff\ue000-\uffff]/g, ''));
  await fc.assert(
    fc.asyncProperty(text, async value => {
      const escaped = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      expect(await parseXml(`<a><b>${escaped}</b></a>`)).toEqual({ a: { b: value } });
    }),
  );
});

it('refuses a document type, and with it every entity bomb', async () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "boom">]><a>&b;</a>';
  await expect(parseXml(bomb)).rejects.toEqual(badData);
  await expect(parseXml(`<?xml version="1.0"?><!-- x -->${bomb}`)).rejects.toEqual(badData);
  expect(await parseXml('<a><!-- <!DOCTYPE --><b><![CDATA[<!DOCTYPE]]></b></a>')).toMatchObject({
    a: { b: '<!DOCTYPE' },
  });
});

it('refuses XML that was cut anywhere', async () => {
  const whole = '<a><b>1</b><c x="2">3</c><!-- d --><e><![CDATA[f]]></e></a>';
  await parseXml(whole);
  for (let end = 0; end < whole.length; end += 1) await expect(parseXml(whole.slice(0, end))).rejects.toEqual(badData);
});

it('reads an answer with very many references', async () => {
  const read = await parseXml(`<a>${'<b>x&amp;y&#252;</b>'.repeat(20_000)}</a>`);
  expect((read as { a: { b: string[] } }).a.b).toHaveLength(20_000);
});
