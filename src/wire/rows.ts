import type { RawRow } from './columns';
import { parseCsv } from './csv';
import { DesksideError } from './errors';
import type { HttpAnswer } from './http';
import { parseJson } from './json';
import { parseXml } from './xml';

/** How a list is named: `agents` around, `agent` for each. */
export interface ListNames {
  readonly list: string;
  readonly row: string;
}

export type Format = 'json' | 'xml' | 'csv';

/**
 * The rows of an answer, whichever form it has. One row is a list too, and so is none. XML and JSON are told apart by what came,
 * not by the media type, since platforms mislabel. Throws `bad-data` for what is no such list: an outage is never an empty list.
 */
export async function readRows(
  answer: Pick<HttpAnswer, 'text' | 'what' | 'status'>,
  names: ListNames,
  asked: Format,
): Promise<RawRow[]> {
  const { text, what, status } = answer;
  const start = text.trimStart()[0];
  if (status === 204) return [];
  if (start === '<') return rowsIn(await parseXml(text), names, what);
  if (asked === 'csv' && start !== '{' && start !== '[' && start !== undefined) return csvRows(text, what);
  return rowsIn(parseJson(text), names, what);
}

async function csvRows(text: string, what: string): Promise<RawRow[]> {
  const { columns, rows, malformed } = await parseCsv(text);
  const first = malformed[0];
  if (first !== undefined) {
    const message = `${what}: row ${first.row} of the CSV has ${first.values.length} values for ${columns.length} columns: it was cut short.`;
    throw new DesksideError('bad-data', message);
  }
  return rows.map(row => Object.fromEntries(columns.map((name, index) => [name, row[index]])));
}

function rowsIn(tree: unknown, { list, row }: ListNames, what: string): RawRow[] {
  if (tree === null || tree === '') return [];
  if (Array.isArray(tree)) return tree.flatMap(each => rowsOrRow(each, row, what));
  if (typeof tree !== 'object') throw unexpected(tree, list, what);
  // Real-time JSON drops the name of the list and keeps that of the row.
  for (const name of [list, row]) {
    if (Object.hasOwn(tree, name)) return inside((tree as RawRow)[name], { list, row }, what);
  }
  if (Object.keys(tree).length === 0) return [];
  // A single record may come bare.
  if (Object.hasOwn(tree, `${row}-id`)) return [tree as RawRow];
  throw unexpected(tree, list, what);
}

function inside(value: unknown, names: ListNames, what: string): RawRow[] {
  if (value === null || value === '' || value === undefined) return [];
  if (typeof value === 'string' && value.trim() === '') return [];
  if (Array.isArray(value)) return value.flatMap(each => rowsOrRow(each, names.row, what));
  return rowsOrRow(value, names.row, what);
}

function rowsOrRow(value: unknown, row: string, what: string): RawRow[] {
  if (value === null || value === '') return [];
  if (typeof value !== 'object' || Array.isArray(value)) throw unexpected(value, row, what);
  const nested = Object.hasOwn(value, row) ? (value as RawRow)[row] : undefined;
  // A status row has a column called `status`: only an object or a list there is a further level.
  if (typeof nested === 'object' && nested !== null) return [nested].flat().flatMap(each => rowsOrRow(each, '', what));
  if (nested === '' && Object.keys(value).length === 1) return [];
  return [value as RawRow];
}

function unexpected(value: unknown, name: string, what: string): DesksideError {
  const shape =
    typeof value === 'object' && value !== null
      ? `holds ${Object.keys(value).slice(0, 5).join(', ')}`
      : 'holds no rows';
  return new DesksideError('bad-data', `${what}: the answer ${shape} where "${name}" was expected.`);
}
