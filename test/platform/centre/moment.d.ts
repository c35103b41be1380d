import type { Day, Interaction, StatusInterval } from './day.js';
import type { Agent, Campaign } from './directory.js';
/** What a transaction is at a moment. `menu`: still in the voice menu. `left`: its caller or writer gave up. */
export type Phase = 'future' | 'menu' | 'waiting' | 'offered' | 'processing' | 'wrap-up' | 'finished' | 'left';
/** The phase of `interaction` at `now`, in seconds since the epoch; what starts at that very second has started. */
export declare function phaseAt(interaction: Interaction, now: number): Phase;
/** `time` if it has come by `now`. */
export declare function come(time: number | undefined, now: number): number | undefined;
/** The part of a sorted list whose times are at least `from` and below `to`. */
export declare function between<T>(list: readonly T[], time: (entry: T) => number, from: number, to: number): readonly T[];
/** What an agent took or dialled that day, by the time of acceptance, the future included. */
export declare function acceptedBy(day: Day, agent: Agent): readonly Interaction[];
export declare function callOfRecord(day: Day, campaign: Campaign, index: number): Interaction | undefined;
/** Seconds of the interval inside the window. */
export declare function overlap({ from, to }: Pick<StatusInterval, 'from' | 'to'>, start: number, end: number): number;
