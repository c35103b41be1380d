import type { ContactCentre } from './centre/centre.js';
import { dayNumberAt, fromWall, isZone, startOfDay } from './centre/zone.js';

/** Seconds since the epoch: from `from` up to, and not with, `to`. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a request asks of a route, checked. */
export interface Query {
  /** Seconds since the epoch, at which the request came. */
  readonly now: number;
  readonly range: Range;
  /** In which answers write their times. Inferred: the request's `tz`, else the tenant's. */
  readonly zone: string;
  /** The first record wanted; records are counted from 1. */
  readonly offset: number;
  readonly where: ReadonlyMap<string, string>;
}

/** What a route takes: nothing, `n` alone, `d`, `tz` and `n`, or query variables besides. */
export type Takes = 'nothing' | 'paging' | 'range' | 'variables';

export class Refusal extends Error {
  constructor(
    readonly status: 400 | 404,
    message: string,
  ) {
    super(message);
  }
}

/** Reads the parameters, or throws the `Refusal` that says which one the page does not know. */
export function readQuery(
  search: string,
  takes: Takes,
  filters: readonly string[],
  centre: ContactCentre,
  now: number,
): Query {
  const parameters = parametersOf(search);
  const allowed = new Set<string>(takes === 'nothing' ? [] : takes === 'paging' ? ['n'] : ['n', 'd', 'tz']);
  const where = new Map<string, string>();
  for (const [name, value] of parameters) {
    if (allowed.has(name)) continue;
    if (takes !== 'variables' || !filters.includes(name)) {
      throw new Refusal(400, `This route takes no parameter ${JSON.stringify(name)}.`);
    }
    where.set(name, value);
  }
  const zone = parameters.get('tz') ?? centre.timeZone;
  if (!isZone(zone)) throw new Refusal(400, `${JSON.stringify(zone)} is no zone of the time zone database.`);
  const range = rangeOf(parameters.get('d'), zone, now);
  return { now, range, zone, offset: offsetOf(parameters.get('n')), where };
}

function parametersOf(search: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (parameters.has(name)) throw new Refusal(400, `The parameter ${JSON.stringify(name)} came twice.`);
    parameters.set(name, value);
  }
  return parameters;
}

function offsetOf(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^[1-9]\d{0,9}$/.test(text))
    throw new Refusal(400, `n=${JSON.stringify(text)} is no record number; the first is 1.`);
  return Number(text);
}

/** Inferred: without `d`, as in the page's own Python sample, today's records are meant. */
function rangeOf(text: string | undefined, zone: string, now: number): Range {
  if (text === undefined) return wholeDay(dayNumberAt(now, zone), zone);
  const parts = text.split(',');
  const [first, second] = parts;
  if (parts.length === 1) {
    const day = dayOf(first!, zone, now);
    if (day === undefined) throw new Refusal(400, `d=${JSON.stringify(text)} is no day; a time needs a range.`);
    return wholeDay(day, zone);
  }
  if (parts.length > 2) throw new Refusal(400, `d=${JSON.stringify(text)} has more than two dates.`);
  const from = instantOf(first!, zone, now);
  const to = instantOf(second!, zone, now);
  if (from > to) throw new Refusal(400, `d=${JSON.stringify(text)} ends before it begins.`);
  return { from, to };
}

function wholeDay(day: number, zone: string): Range {
  return { from: startOfDay(day, zone), to: startOfDay(day + 1, zone) };
}

const CONSTANTS: Readonly<Record<string, number>> = { today: 0, 'today-1d': 1, 'today-7d': 7 };

function dayOf(text: string, zone: string, now: number): number | undefined {
  const back = Object.hasOwn(CONSTANTS, text) ? CONSTANTS[text] : undefined;
  if (back !== undefined) return dayNumberAt(now, zone) - back;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!real) throw new Refusal(400, `There is no date ${JSON.stringify(text)}.`);
  return date.getTime() / 86_400_000;
}

const SPACED = /^(\d{4}-\d\d-\d\d) (\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?$/;
const COMPACT = /^(\d{8})T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?$/;

/** A day alone means its midnight. */
function instantOf(text: string, zone: string, now: number): number {
  const day = dayOf(text, zone, now);
  if (day !== undefined) return startOfDay(day, zone);
  const [, date, hours, minutes, seconds = '00', mark] = SPACED.exec(text) ?? COMPACT.exec(text) ?? [];
  if (date === undefined) throw new Refusal(400, `${JSON.stringify(text)} is no documented form of a date.`);
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) {
    throw new Refusal(400, `There is no time ${JSON.stringify(text)}.`);
  }
  const wall = dayOf(date, zone, now)! * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return mark === undefined ? fromWall(wall, zone) : wall - offsetSeconds(mark);
}

function offsetSeconds(mark: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(mark) ?? [];
  return hours === undefined ? 0 : (Number(hours) * 3600 + Number(minutes) * 60) * (sign === '-' ? -1 : 1);
}
