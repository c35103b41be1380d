import type { ParseError } from 'papaparse';
import { DesksideError } from './errors';

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Lines that hold more or fewer values than the header, counted from 1 over the rows. */
  readonly malformed: readonly { readonly row: number; readonly values: readonly string[] }[];
}

/**
 * Reads CSV (RFC 4180): quoted values may hold the separator, line breaks and doubled quotes; lines end in LF, CRLF or CR.
 * Every value stays text. A quote that is never closed is a truncated answer: `bad-data`. The parser is loaded when the first CSV
 * comes; it was chosen among the fast ones because it builds no code from text, which a strict Content-Security-Policy forbids.
 */
export async function parseCsv(text: string, separator = ','): Promise<CsvTable> {
  const { default: papaparse } = await import('papaparse');
  const { data, errors } = papaparse.parse<string[]>(withoutMark(text), { delimiter: separator });
  const [fault] = errors;
  if (fault) throw broken(fault);
  // A line end after the last row begins no other.
  if (/[\r\n]$/.test(text)) data.pop();
  const [columns = [], ...lines] = data;
  const rows: string[][] = [];
  const malformed: { row: number; values: string[] }[] = [];
  lines
    .filter(values => columns.length === 1 || values.length > 1 || values[0] !== '')
    .forEach((values, index) => {
      if (values.length === columns.length) rows.push(values);
      else malformed.push({ row: index + 1, values });
    });
  return { columns, rows, malformed };
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function broken({ code, row }: ParseError): DesksideError {
  const message =
    code === 'MissingQuotes'
      ? 'The CSV answer ends inside a quoted value: it was cut short. Ask again.'
      : `The CSV answer cannot be read: in row ${row ?? '?'} something follows a closing quote.`;
  return new DesksideError('bad-data', message);
}
