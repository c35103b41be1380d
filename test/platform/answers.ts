import type { AnswerShape } from './platform.js';

export type Format = 'xml' | 'json' | 'csv';
export type Cell = string | number;
export type Row = Readonly<Record<string, Cell | Readonly<Record<string, Cell>>>>;

export const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  xml: 'application/xml;charset=UTF-8',
  json: 'application/json;charset=UTF-8',
  csv: 'text/csv;charset=UTF-8',
};

export interface Listing {
  /** The plural element that holds the rows, and the element of one row. */
  readonly root: string;
  readonly item: string;
  /** The columns in the documented order; CSV heads an empty list with them too. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export const XML_HEADER = `<?xml version='1.0'  encoding='UTF-8' ?>`;

/** A list as the historical page gives it, in the form that was asked for. */
export function writeListing(listing: Listing, format: Format, shapes: ReadonlySet<AnswerShape>): string {
  const shaped = { ...listing, rows: listing.rows.map(row => shapeRow(row, format, shapes)) };
  if (format === 'csv') return csvOf(shaped);
  return format === 'xml' ? xmlOf(shaped) : JSON.stringify({ [listing.root]: jsonRows(shaped, shapes) });
}

/** Rows under the item's name; `empty-text` and `single-object` give the two reported forms of short lists. */
export function jsonRows({ item, rows }: Listing, shapes: ReadonlySet<AnswerShape>): unknown {
  if (rows.length === 0 && shapes.has('empty-text')) return '';
  return { [item]: rows.length === 1 && shapes.has('single-object') ? rows[0] : rows };
}

export function shapeRow(row: Row, format: Format, shapes: ReadonlySet<AnswerShape>): Row {
  let shaped: Row = row;
  if (shapes.has('undocumented-fields')) {
    const nested = format === 'csv' ? '1' : { 'added-later': 1 };
    shaped = { ...shaped, 'added-later': 'x & y', 'added-later-count': 3, 'added-later-part': nested };
  }
  if (format !== 'json') return shaped;
  if (shapes.has('numbers-as-text')) shaped = mapCells(shaped, cell => String(cell));
  if (shapes.has('text-as-numbers')) shaped = mapCells(shaped, cell => (isPlainNumber(cell) ? Number(cell) : cell));
  return shaped;
}

function isPlainNumber(cell: Cell): boolean {
  return typeof cell === 'string' && /^(0|[1-9]\d{0,14})$/.test(cell);
}

function mapCells(row: Row, change: (cell: Cell) => Cell): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([inner, cell]) => [inner, change(cell)]))
        : change(value),
    ]),
  );
}

function xmlOf({ root, item, rows }: Listing): string {
  return `${XML_HEADER}\n<${root}>\n${rows.map(row => xmlElement(item, row, '    ')).join('')}</${root}>\n`;
}

/** One element of a record; empty fields are written `<name />`, as in the samples. */
export function xmlElement(name: string, value: Cell | Row, indent = ''): string {
  if (typeof value !== 'object') {
    const text = escapeXml(String(value));
    return text === '' ? `${indent}<${name} />\n` : `${indent}<${name}>${text}</${name}>\n`;
  }
  const inner = Object.entries(value).map(([field, cell]) => xmlElement(field, cell, `${indent}    `));
  return `${indent}<${name}>\n${inner.join('')}${indent}</${name}>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A bare one would be read as a line feed.
  '\r': '&#13;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"'\r]/g, character => ENTITIES[character]!);
}

/**
 * Inferred: the page shows no CSV. Names stand in the first line, lines end in CR LF, quotes are doubled (RFC 4180), and
 * the two groups of service-level counts are told apart by a prefix: `accepted-t0-5sec`, `abandoned-t0-5sec`.
 */
function csvOf({ columns, rows }: Listing): string {
  const flat = rows.map(row => flatten(row));
  const names = flat[0] === undefined ? columns : Object.keys(flat[0]);
  const lines = [names, ...flat.map(row => names.map(name => String(row[name] ?? '')))];
  return lines.map(cells => `${cells.map(quoteCsv).join(',')}\r\n`).join('');
}

function flatten(row: Row): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      typeof value === 'object'
        ? Object.entries(value).map(([inner, cell]): [string, Cell] => [`${name}-${inner}`, cell])
        : [[name, value] as [string, Cell]],
    ),
  );
}

function quoteCsv(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Inferred: no page shows the body of an error. */
export function writeError(status: number, message: string, format: Format): string {
  if (format === 'json') return JSON.stringify({ error: { code: status, message } });
  if (format === 'csv') return `code,message\r\n${status},${quoteCsv(message)}\r\n`;
  return `${XML_HEADER}\n${xmlElement('error', { code: status, message })}`;
}
