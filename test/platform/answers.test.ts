import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, writeListing } from './answers.js';

const none = new Set<never>();
const text = fc.string({ unit: fc.constantFrom(...'ab 0&<>"\',;\n\r\té株]|='), maxLength: 12 });
const columns = ['name', 'count', 'part'];
const someRows = fc.array(
  fc.record({ name: text, count: fc.nat(), part: fc.record({ 't0-5sec': fc.nat(9), 't10-or-more': fc.nat(9) }) }),
  { minLength: 1, maxLength: 4 },
);

/** RFC 4180, read character by character. */
function readCsv(csv: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let quoted = false;
  for (let place = 0; place < csv.length; place += 1) {
    const sign = csv[place]!;
    if (quoted && sign === '"' && csv[place + 1] === '"') {
      cell += '"';
      place += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ',') {
      line.push(cell);
      cell = '';
    } else if (!quoted && sign === '\r' && csv[place + 1] === '\n') {
      lines.push([...line, cell]);
      line = [];
      cell = '';
      place += 1;
    } else cell += sign;
  }
  expect([quoted, line, cell]).toEqual([false, [], '']);
  return lines;
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' };

function readNames(xml: string): string[] {
  return [...xml.matchAll(/<name>([^<]*)<\/name>|<name \/>/g)].map(([, content = '']) =>
    content.replace(/&([a-z#0-9]+);/g, (_, sign: string) => SIGNS[sign]!),
  );
}

describe('the writers of lists', () => {
  it('lose nothing of any text, in any form', () => {
    fc.assert(
      fc.property(someRows, rows => {
        const listing = { root: 'things', item: 'thing', columns, rows };
        expect(JSON.parse(writeListing(listing, 'json', none))).toEqual({ things: { thing: rows } });
        const xml = writeListing(listing, 'xml', none).replace(/\r\n?/g, '\n');
        expect(readNames(xml)).toEqual(rows.map(({ name }) => name));
        const [head, ...lines] = readCsv(writeListing(listing, 'csv', none));
        expect(head).toEqual(['name', 'count', 'part-t0-5sec', 'part-t10-or-more']);
        const cells = (row: (typeof rows)[number]): Cell[] => [row.name, row.count, ...Object.values(row.part)];
        expect(lines).toEqual(rows.map(row => cells(row).map(String)));
      }),
    );
  });

  it('write an empty list as a root without rows', () => {
    const listing = { root: 'things', item: 'thing', columns, rows: [] };
    expect(writeListing(listing, 'json', none)).toBe('{"things":{"thing":[]}}');
    expect(writeListing(listing, 'xml', none)).toMatch(/<things>\s*<\/things>\s*$/);
    expect(writeListing(listing, 'csv', none)).toBe('name,count,part\r\n');
  });
});
