import { DesksideError, type Issue } from './errors';
import { knownZone } from './zones';

/** A range of moments, a day (`2007-08-05`), or the vendor's own words (`today-1d,today`, `20070805T1315Z,20070807T1430Z`). */
export type During = { readonly from: Date; readonly to: Date } | string;

const RELATIVE = /^today(?:-(\d{1,4})d)?$/;
const EXTENDED = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:?\d\d)?)?$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * The value of `d`. `Date`s are written in the compact form in UTC. The page documents minutes, so `from` goes back to its
 * minute's start and `to` forward to the next: a range may be up to a minute wider at each end, never narrower.
 * Throws `invalid-input` for a date that does not exist, a range that ends before it starts, and what is no documented form.
 *
 * Inferred: `today-2d` and the like; the page names `today`, `today-1d` and `today-7d`.
 */
export function rangeText(during: During, path = 'during'): string {
  if (typeof during !== 'string')
    return `${compact(during?.from, path, Math.floor)},${compact(during?.to, path, Math.ceil)}${ordered(during, path)}`;
  const ends = during.split(',').map(end => end.trim());
  const issues = checkRange(ends, path);
  const [first] = issues;
  if (first !== undefined) throw new DesksideError('invalid-input', first.message, { issues });
  return ends.map(end => end.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ')).join(',');
}

function compact(date: Date, path: string, round: (value: number) => number): string {
  if (!(date instanceof Date) || Number.isNaN(date.getTime()))
    throw invalid(path, 'needs two valid Dates, from and to.');
  const minute = new Date(round(date.getTime() / 60_000) * 60_000);
  const year = minute.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) throw invalid(path, `lies in the year ${year}: give one of four digits.`);
  return `${minute.toISOString().slice(0, 16).replace(/[-:]/g, '')}Z`;
}

function ordered({ from, to }: { from: Date; to: Date }, path: string): '' {
  if (from.getTime() > to.getTime()) throw invalid(path, 'ends before it starts: swap from and to.');
  return '';
}

function checkRange(ends: readonly string[], path: string): Issue[] {
  const problem = (message: string): Issue[] => [{ path, code: 'date-range', message: `${path} ${message}` }];
  if (ends.length > 2) return problem('has more than two dates: give a day, or from,to.');
  for (const end of ends) {
    if (momentOf(end) === undefined) {
      return problem(
        `"${end}" is no date that exists: give 2007-08-05, 2007-08-05 13:15Z, 20070805T1315Z, today or today-7d.`,
      );
    }
  }
  const [from = '', to] = ends;
  if (to === undefined) return /[: T]\d/.test(from) ? problem('has a time but one date: give from,to.') : [];
  const [start, end] = [momentOf(from), momentOf(to)];
  if (start?.kind === end?.kind && start!.time > end!.time) return problem('ends before it starts.');
  return [];
}

interface Moment {
  /** Moments of the same kind can be compared: in a zone, in the tenant's own, or in days from today. */
  readonly kind: 'zoned' | 'tenant' | 'relative';
  readonly time: number;
}

function momentOf(text: string): Moment | undefined {
  const relative = RELATIVE.exec(text);
  if (relative !== null) return { kind: 'relative', time: -Number(relative[1] ?? 0) };
  const parts = EXTENDED.exec(text) ?? COMPACT.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone] = parts;
  const date = `${year}-${month}-${day}`;
  const time = Date.parse(`${date}T${hour}:${minute}:${second}Z`) - offsetOf(zone);
  // Some engines take 30 February for 2 March, and 24:00 for the next day.
  if (Number.isNaN(time) || !new Date(time + offsetOf(zone)).toISOString().startsWith(date)) return undefined;
  return { kind: zone === undefined ? 'tenant' : 'zoned', time };
}

/** Milliseconds that a zone is ahead of UTC; NaN for more than any zone is. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hours > 14 || minutes > 59) return Number.NaN;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

const OFFSET = /^(?:GMT|UTC)?[+-](?!0$)/;

/**
 * The value of `tz`: a zone of the tz database, which is what the page takes. The vendor's schedules name zones such as `PST8DT` that
 * are not in it: these are sent as the zone that they mean. Throws `invalid-input` for anything else.
 */
export function zoneText(timeZone: string, path = 'timeZone'): string {
  const advice = 'give a zone of the tz database, such as America/New_York or Etc/GMT+5.';
  if (OFFSET.test(timeZone)) throw invalid(path, `"${timeZone}" is an offset: ${advice}`);
  const known = knownZone(timeZone);
  if (known === undefined) throw invalid(path, `"${timeZone}" is no known time zone: ${advice}`);
  return known;
}

function invalid(path: string, why: string): DesksideError {
  const message = `${path} ${why}`;
  return new DesksideError('invalid-input', message, { issues: [{ path, code: path, message }] });
}
