import type { Day } from './day.js';
import { createDirectory, type Directory, type KnownAgent } from './directory.js';
import type { Seed } from './random.js';
import { Simulation } from './simulation.js';
import { dayNumberAt, startOfDay } from './zone.js';

export interface CentreOptions {
  readonly seed?: Seed;
  /** How many agents: 1 to 20,000. Queues and groups grow with them. */
  readonly agents?: number;
  readonly tenant?: string;
  /** The tenant's own zone, in which its days begin. */
  readonly timeZone?: string;
  /** How many days before today are held. */
  readonly history?: number;
  readonly knownAgents?: readonly KnownAgent[];
}

/** One contact centre, of which the real-time and the historical pages show two sides. */
export interface ContactCentre extends Directory {
  readonly seed: Seed;
  readonly tenant: string;
  readonly timeZone: string;
  readonly history: number;
  /** The calendar day of the tenant's zone; made when first asked for, the same each time. */
  day(dayNumber: number): Day;
  /** The day of this second since the epoch. */
  dayAt(seconds: number): Day;
}

/** The people whom the stand-in's phone side knows too. */
const KNOWN_AGENTS: readonly KnownAgent[] = [
  { id: 'agSbJ5rdzURtZ5lnsDFP', first: 'Maya', last: 'Okafor', extension: '1001' },
  { id: 'agTomas07', first: 'Tomás', last: 'Lind', extension: '1002' },
  { id: '007', first: 'Priya', last: 'Raman', extension: '1007' },
  { id: 'agNoRecording', first: 'Noor', last: 'Haddad', extension: '1004' },
];
/** So many agents' days are kept in memory; older ones are made again when needed. */
const KEPT_AGENT_DAYS = 20_000;

export function createContactCentre(options: CentreOptions = {}): ContactCentre {
  const { seed = 'deskside', agents = 40, tenant = 'riverside', timeZone = 'America/Los_Angeles' } = options;
  const { history = 30, knownAgents = KNOWN_AGENTS } = options;
  const directory = createDirectory({ seed, agents, tenant, knownAgents });
  const days = new Map<number, Day>();
  const limit = Math.max(3, Math.floor(KEPT_AGENT_DAYS / agents));

  const day = (number: number): Day => {
    const known = days.get(number);
    days.delete(number);
    const start = startOfDay(number, timeZone);
    const made =
      known ?? new Simulation(seed, directory, { number, start, end: startOfDay(number + 1, timeZone) }).run();
    days.set(number, made);
    const oldest = days.keys().next();
    if (days.size > limit && !oldest.done) days.delete(oldest.value);
    return made;
  };
  return { ...directory, seed, tenant, timeZone, history, day, dayAt: seconds => day(dayNumberAt(seconds, timeZone)) };
}
