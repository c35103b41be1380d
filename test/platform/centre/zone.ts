/** Times of the simulated centre are whole seconds since the epoch; these turn them into dates of a zone and back. */

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const QUARTER = 900;

/** Throws a `RangeError` for a zone that the time zone database of this machine does not have. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  return format;
}

export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Seconds to add to UTC. Clocks change on quarters of an hour, so one look-up serves a whole quarter. */
function offsetAt(seconds: number, zone: string): number {
  const quarter = Math.floor(seconds / QUARTER);
  const key = `${zone}${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const name = formatOf(zone)
    .formatToParts(quarter * QUARTER * 1000)
    .find(part => part.type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
  const offset = hours === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
  if (offsets.size > 20_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** The instant at which clocks of the zone show this; `wall` is that date and time read as if it were UTC. */
export function fromWall(wall: number, zone: string): number {
  const guess = wall - offsetAt(wall, zone);
  return wall - offsetAt(guess, zone);
}

/** Days since 1970-01-01 of the zone's calendar. */
export function dayNumberAt(seconds: number, zone: string): number {
  return Math.floor((seconds + offsetAt(seconds, zone)) / 86_400);
}

/** Midnight at the start of that day, in the zone. */
export function startOfDay(dayNumber: number, zone: string): number {
  return fromWall(dayNumber * 86_400, zone);
}

/** `2008-02-14T10:12:13-08:00`, the form of the vendor's answers. */
export function isoOf(seconds: number, zone: string): string {
  const offset = offsetAt(seconds, zone);
  const wall = new Date((seconds + offset) * 1000).toISOString().slice(0, 19);
  const minutes = Math.abs(offset) / 60;
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `20090604` and `060903` of the zone's clocks, as recording names are built. */
export function compactOf(seconds: number, zone: string): { date: string; time: string } {
  const digits = isoOf(seconds, zone).slice(0, 19).replace(/\D/g, '');
  return { date: digits.slice(0, 8), time: digits.slice(8) };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
