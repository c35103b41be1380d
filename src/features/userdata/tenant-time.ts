import { DesksideError } from '../../wire/errors';
import { knownZone } from '../../wire/zones';

/** The parts of a moment in a tenant's time zone, with leading zeros. */
export interface TenantTime {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
  /** Minutes ahead of UTC; negative west of it. */
  readonly offset: number;
}

/**
 * Reads moments in one zone.
 * @throws DesksideError `invalid-input` when the zone is not known to this runtime, nor as a legacy name.
 */
export function tenantClock(timeZone: string): (moment: Date) => TenantTime {
  const zone = knownZone(timeZone);
  if (zone === undefined) {
    const message = `The time zone “${timeZone}” is not known: give an IANA name such as Europe/London.`;
    throw new DesksideError('invalid-input', message, { issues: [{ path: 'timeZone', code: 'time-zone', message }] });
  }
  const two = '2-digit';
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: two, day: two, hour: two, minute: two, second: two },
  });
  return moment => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type)!;
    const [year, month, day] = [read('year').padStart(4, '0'), read('month'), read('day')];
    const [hour, minute, second] = [read('hour'), read('minute'), read('second')];
    const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
    const offset = Math.round((wall - Math.floor(moment.getTime() / 1000) * 1000) / 60_000);
    return { year, month, day, hour, minute, second, offset };
  };
}

/** `+0530`, `-0800`, `+0000`. */
export function basicOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
