import { DesksideError } from './errors';

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Lines that hold more or fewer values than the header, counted from 1 over the rows. */
  readonly malformed: readonly { readonly row: number; readonly values: readonly string[] }[];
}

/**
 * Reads CSV (RFC 4180): quoted values may hold the separator, line breaks and doubled quotes; lines end in LF, CRLF or CR.
 * Every value stays text. A quote that is never closed is a truncated answer: `bad-data`.
 *
 * Written here because the parsers tried either build code from text, which a strict Content-Security-Policy forbids, or do
 * not end on a row that is too short, which is what a cut answer looks like.
 */
export function parseCsv(text: string, separator = ','): CsvTable {
  const lines = readLines(text.startsWith('\ufeff') ? text.slice(1) : text, separator);
  const [columns = [], ...rest] = lines;
  const rows: string[][] = [];
  const malformed: { row: number; values: string[] }[] = [];
  rest.forEach((values, index) => {
    if (values.length === columns.length) rows.push(values);
    else malformed.push({ row: index + 1, values });
  });
  return { columns, rows, malformed };
}

const LINE_END = /\r\n|\r|\n/y;

function readLines(text: string, separator: string): string[][] {
  const lines: string[][] = [];
  const plain = new RegExp(`[^\\r\\n${separator.replace(/[\\\]^-]/g, '\\$&')}]*`, 'y');
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    const value = text[at] === '"' ? quoted(text, at) : undefined;
    let content = value?.content ?? '';
    if (value !== undefined) at = value.end;
    plain.lastIndex = at;
    content += plain.exec(text)?.[0] ?? '';
    at = plain.lastIndex;
    if (text.startsWith(separator, at)) {
      line.push(content);
      at += separator.length;
      if (at < text.length) continue;
      content = '';
    }
    LINE_END.lastIndex = at;
    if (LINE_END.test(text)) at = LINE_END.lastIndex;
    // An empty line between rows is no row, unless the table has but one column and the value was written in quotes.
    if (line.length > 0 || content !== '' || value !== undefined) lines.push([...line, content]);
    line = [];
  }
  return lines;
}

/** A quoted value that starts at `from`, and where it ends, after its closing quote. */
function quoted(text: string, from: number): { content: string; end: number } {
  let close = text.indexOf('"', from + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) {
    throw new DesksideError('bad-data', 'The CSV answer ends inside a quoted value: it was cut short. Ask again.');
  }
  return { content: text.slice(from + 1, close).replaceAll('""', '"'), end: close + 1 };
}
