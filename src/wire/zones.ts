const NORTH_AMERICA: Readonly<Record<string, string>> = {
  AST: 'America/Halifax',
  EST: 'America/New_York',
  CST: 'America/Chicago',
  MST: 'America/Denver',
  PST: 'America/Los_Angeles',
  AKST: 'America/Anchorage',
};

/**
 * A zone name that `Intl` takes for the one given, or `undefined` when there is none. Names that `Intl` knows come back as they are.
 * Legacy names that it may not know are mapped: `PST8DT`, which the vendor's schedules use, and its kind (`EST5EDT`), and whole
 * hours from UTC (`GMT+8`, `UTC-05:00`, `+02:00`).
 */
export function knownZone(name: string): string | undefined {
  if (isKnown(name)) return name;
  const legacy = /^([A-Z]{3,4})\d{1,2}[A-Z]{0,2}DT$/.exec(name);
  if (legacy) return NORTH_AMERICA[legacy[1]!];
  const hours = /^(?:GMT|UTC)?([+-])0?(\d{1,2})(?::?00)?$/.exec(name);
  if (!hours) return undefined;
  // The Etc zones count the other way: Etc/GMT-8 is eight hours ahead of UTC.
  const etc = `Etc/GMT${hours[1] === '+' ? '-' : '+'}${Number(hours[2])}`;
  return isKnown(etc) ? etc : undefined;
}

function isKnown(name: string): boolean {
  try {
    return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
