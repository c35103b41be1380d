import type { ContactCentre } from './centre/centre.js';
/** Seconds since the epoch: from `from` up to, and not with, `to`. */
export interface Range {
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
export declare class Refusal extends Error {
    readonly status: 400 | 404;
    constructor(status: 400 | 404, message: string);
}
/** Reads the parameters, or throws the `Refusal` that says which one the page does not know. */
export declare function readQuery(search: string, takes: Takes, filters: readonly string[], centre: ContactCentre, now: number): Query;
