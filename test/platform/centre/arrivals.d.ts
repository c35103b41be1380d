import type { Interaction } from './day.js';
import type { Directory } from './directory.js';
import { type Seed } from './random.js';
import { type Shift } from './shifts.js';
/** What reaches the centre from outside in a day, as many as its staff could about take. */
export declare function arrivalsOf(seed: Seed, directory: Directory, day: {
    number: number;
    start: number;
    end: number;
}, shifts: readonly (Shift | undefined)[]): Interaction[];
/** A campaign is loaded anew every four weeks; each of its days has its own records. */
export declare const CYCLE_DAYS = 28;
export declare function cycleStart(dayNumber: number): number;
export declare function recordIndex(dayNumber: number, perDay: number, place: number): number;
/** The documented record status-codes of records that are never dialled: 2 skipped, 3 no number, 4 invalid number. */
export declare function recordFlaw(campaignId: string, index: number): 0 | 2 | 3 | 4;
export declare function newInteraction(known: Pick<Interaction, 'channel' | 'direction' | 'type' | 'customer' | 'created' | 'queued'> & Partial<Pick<Interaction, 'queue' | 'origin' | 'transferFrom' | 'record'>>): Interaction;
