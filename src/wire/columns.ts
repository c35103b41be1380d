/** The names of a code's values, by number, as documented. */
export type CodeTable = Readonly<Record<string, string>>;

/**
 * What a column holds. `id` and `text` stay text as sent; `count`, `seconds`, `minutes`, `hours` and `percent` become numbers;
 * `timestamp` (ISO 8601 with an offset) and `epoch` (UTC seconds) become `Date`s; a table of codes keeps the code as sent and
 * adds its name.
 */
export type ColumnKind =
  | 'id'
  | 'text'
  | 'count'
  | 'seconds'
  | 'minutes'
  | 'hours'
  | 'percent'
  | 'timestamp'
  | 'epoch'
  | CodeTable;

/** A record kind: the documented column names and what each holds. */
export type Columns = Readonly<Record<string, ColumnKind>>;

/** `agent-count-waitTransact` → `agentCountWaitTransact`. */
export type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

type Value<Kind> = Kind extends 'id' | 'text'
  ? string
  : Kind extends 'timestamp' | 'epoch'
    ? Date | null
    : Kind extends string
      ? number | null
      : string;

type CodeNames<Table extends Columns> = {
  readonly [Name in keyof Table & string as Table[Name] extends CodeTable ? `${Camel<Name>}Name` : never]:
    | Table[Name][keyof Table[Name]]
    | undefined;
};

/**
 * One record. A documented column is always there: text is empty, numbers and dates are `null`, when nothing came, when what
 * came cannot be read, or when it is negative where only -1 for "unknown" can be (`raw` tells). Columns that no page
 * documents are in `extra` under their camelCase names.
 */
export type RecordOf<Table extends Columns> = {
  readonly [Name in keyof Table & string as Camel<Name>]: Value<Table[Name]>;
} & CodeNames<Table> & {
    readonly extra: Readonly<Record<string, unknown>>;
    /** Every column as it came, under its own name. */
    readonly raw: Readonly<Record<string, unknown>>;
  };

export type RawRow = Readonly<Record<string, unknown>>;

export function camelCase(name: string): string {
  return name
    .replace(/[-_ ]+(\S)/g, (_, first: string) => first.toUpperCase())
    .replace(/^[A-Z]/, first => first.toLowerCase());
}

/** Decodes one raw row by its table. A row with nothing in it decodes too: nothing here throws. */
export function decodeRow<Table extends Columns>(table: Table, raw: RawRow): RecordOf<Table> {
  const known: [string, unknown][] = [];
  const seen = new Set<string>();
  for (const [name, kind] of Object.entries(table)) {
    const property = camelCase(name);
    seen.add(property);
    const text = textOf(Object.hasOwn(raw, name) ? raw[name] : undefined);
    known.push([property, cellOf(kind, text)]);
    if (typeof kind === 'object') known.push([`${property}Name`, nameOf(kind, text)]);
  }
  const extra: [string, unknown][] = [];
  for (const [name, value] of Object.entries(raw)) {
    const property = camelCase(name);
    if (Object.hasOwn(table, name)) continue;
    // A documented name in another spelling (`Agent-sub-status`, `transaction_id`) is that column, unless that came as well.
    const column = seen.has(property) ? Object.keys(table).find(each => camelCase(each) === property) : undefined;
    if (column === undefined) extra.push([property, value]);
    else if (!Object.hasOwn(raw, column)) known.push([property, cellOf(table[column]!, textOf(value))]);
  }
  return Object.fromEntries([...known, ['extra', Object.fromEntries(extra)], ['raw', raw]]) as RecordOf<Table>;
}

/** The text of a raw value, trimmed; empty for nothing and for an element with children. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'object' && value !== null && '#text' in value) return textOf(value['#text']);
  return '';
}

function cellOf(kind: ColumnKind, text: string): string | number | Date | null {
  if (typeof kind === 'object' || kind === 'id' || kind === 'text') return text;
  if (kind === 'timestamp') return timestampOf(text);
  const number = text === '' ? Number.NaN : Number(kind === 'percent' ? text.replace(/%$/, '') : text);
  if (!Number.isFinite(number) || number < 0) return null;
  return kind === 'epoch' ? new Date(number * 1000) : number;
}

const TIMESTAMP = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?\s?(Z|[+-]\d\d(?::?\d\d)?)$/;

/** A moment, or null: without an offset nobody can tell which one it is. */
function timestampOf(text: string): Date | null {
  const parts = TIMESTAMP.exec(text);
  if (parts === null) return null;
  const [, day, time, seconds = ':00', zone = 'Z'] = parts;
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
  const date = new Date(`${day}T${time}${seconds}${offset}`);
  return Number.isNaN(date.getTime()) ? null : date;
}

function nameOf(table: CodeTable, text: string): string | undefined {
  const code = /^-?\d+$/.test(text) ? String(Number(text)) : text;
  return Object.hasOwn(table, code) ? table[code] : undefined;
}
