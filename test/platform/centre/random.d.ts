/** A small seeded generator, so that the same seed gives the same contact centre on every machine. */
export interface Random {
    /** At least 0, below 1. */
    next(): number;
    /** A whole number from `low` to `high`, both included. */
    between(low: number, high: number): number;
    chance(probability: number): boolean;
    pick<T>(list: readonly T[]): T;
    /** Exponentially distributed, with this mean. */
    waiting(mean: number): number;
}
export type Seed = string | number;
/** Mulberry32, started from a hash of every part of the seed. */
export declare function createRandom(...parts: readonly Seed[]): Random;
/** FNV-1a, 32 bits. */
export declare function hash(text: string): number;
/** `length` hexadecimal digits that depend on the text alone. */
export declare function hexOf(text: string, length: number): string;
