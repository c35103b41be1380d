import type { Day } from './day.js';
import { type Directory, type KnownAgent } from './directory.js';
import type { Seed } from './random.js';
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
export declare function createContactCentre(options?: CentreOptions): ContactCentre;
