import type { Listing, Row } from './answers.js';
import type { ContactCentre } from './centre/centre.js';
import type { Moment } from './statistics-interactions.js';
import { type Query, type Takes } from './statistics-query.js';
/** What a route works with: the centre, the checked query, the moment, and the ids of its path. */
export interface Asked {
    readonly centre: ContactCentre;
    readonly query: Query;
    readonly moment: Moment;
    readonly ids: readonly string[];
}
/** One documented route. `path` has `{}` for each id. */
export interface RouteSpec<Source> {
    readonly path: string;
    readonly takes: Takes;
    readonly root: string;
    readonly item: string;
    readonly columns: readonly string[];
    sources(asked: Asked): readonly Source[];
    row(source: Source, asked: Asked): Row;
    /** Fields that are not in the answer and can still be asked for, by the page's own examples. */
    readonly hidden?: Readonly<Record<string, (source: Source) => string>>;
}
export interface Route {
    readonly path: string;
    readonly takes: Takes;
    readonly filters: readonly string[];
    answer(asked: Asked): Listing;
}
/** The page: 50 records a request. */
export declare const PAGE_SIZE = 50;
export declare function route<Source>(spec: RouteSpec<Source>): Route;
/** The one of the list with this id, or a 404 that says which is missing. */
export declare function named<T extends {
    readonly id: string;
}>(list: readonly T[], id: string | undefined, kind: string): T;
