import { type Columns, decodeRow, type RawRow, type RecordOf, textOf } from '../../wire/columns';
import { isDesksideError } from '../../wire/errors';
import { decodeFields } from '../userdata';
import { SLA as SLA_COLUMNS } from './columns';

const HOUR = 3_600_000;

/** What is added to a row of interactions. */
export interface Provisional {
  /**
   * The row is younger than an hour: the page says that 25 of its columns may still be empty then, so an empty one is not
   * known yet rather than nothing. Ask again later.
   */
  readonly provisional: boolean;
}

export interface ExtData {
  /** `ext-trans-data`, taken apart. Empty when there is none or it is not in the vendor's `[name|value]` form (`raw` tells). */
  readonly extTransDataFields: readonly (readonly [name: string, value: string])[];
}

export function decodeInteraction<Table extends Columns>(
  table: Table,
  raw: RawRow,
  now: number,
): RecordOf<Table> & Provisional & ExtData {
  const record = decodeRow(table, raw);
  const times = Object.values<unknown>(record).filter(value => value instanceof Date);
  const provisional = times.some(time => now - time.getTime() < HOUR);
  return { ...record, provisional, ...extData(raw) };
}

export function decodeWithData<Table extends Columns>(table: Table, raw: RawRow): RecordOf<Table> & ExtData {
  return { ...decodeRow(table, raw), ...extData(raw) };
}

function extData(raw: RawRow): ExtData {
  return { extTransDataFields: readFields(textOf(raw['ext-trans-data'])) };
}

/** One row that is written in another way must not cost the whole list. */
function readFields(text: string): ExtData['extTransDataFields'] {
  try {
    return text.startsWith('[') ? decodeFields(text) : [];
  } catch (error) {
    if (isDesksideError(error)) return [];
    throw error;
  }
}

/** One bucket of waiting: `t5-10sec` and how many were in it. The page's buckets overlap (`t30-40sec`, `t30-45sec`): shown as they come. */
export interface SlaBucket {
  readonly name: string;
  readonly count: number;
}

export type SlaRecord = RecordOf<typeof SLA_COLUMNS> & {
  readonly accepted: readonly SlaBucket[];
  readonly abandoned: readonly SlaBucket[];
};

/** Inferred: how CSV, which cannot nest, names the buckets: `accepted-t0-5sec`, or with another single separator. */
export function decodeSla(raw: RawRow): SlaRecord {
  const record = decodeRow(SLA_COLUMNS, raw);
  const isBucket = ([name]: [string, unknown]) => /^(?:accepted|abandoned)(?:[-_./ ]?[tT]\d.*)?$/.test(name);
  const extra = Object.fromEntries(Object.entries(record.extra).filter(entry => !isBucket(entry)));
  return { ...record, extra, accepted: buckets(raw, 'accepted'), abandoned: buckets(raw, 'abandoned') };
}

function buckets(raw: RawRow, kind: 'accepted' | 'abandoned'): SlaBucket[] {
  const nested = raw[kind];
  const entries = typeof nested === 'object' && nested !== null ? Object.entries(nested) : flatBuckets(raw, kind);
  return entries.flatMap(([name, value]) =>
    /^\d+$/.test(textOf(value)) ? [{ name, count: Number(textOf(value)) }] : [],
  );
}

function flatBuckets(raw: RawRow, kind: string): [string, unknown][] {
  const column = new RegExp(`^${kind}[-_./ ](t\\d.*)$`);
  return Object.entries(raw).flatMap(([name, value]): [string, unknown][] => {
    const bucket = column.exec(name)?.[1];
    return bucket === undefined ? [] : [[bucket, value]];
  });
}
