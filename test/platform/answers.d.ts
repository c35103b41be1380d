import type { AnswerShape } from './platform.js';
export type Format = 'xml' | 'json' | 'csv';
export type Cell = string | number;
export type Row = Readonly<Record<string, Cell | Readonly<Record<string, Cell>>>>;
export declare const CONTENT_TYPES: Readonly<Record<Format, string>>;
export interface Listing {
    /** The plural element that holds the rows, and the element of one row. */
    readonly root: string;
    readonly item: string;
    /** The columns in the documented order; CSV heads an empty list with them too. */
    readonly columns: readonly string[];
    readonly rows: readonly Row[];
}
export declare const XML_HEADER = "<?xml version='1.0'  encoding='UTF-8' ?>";
/** A list as the historical page gives it, in the form that was asked for. */
export declare function writeListing(listing: Listing, format: Format, shapes: ReadonlySet<AnswerShape>): string;
/** Rows under the item's name; `empty-text` and `single-object` give the two reported forms of short lists. */
export declare function jsonRows({ item, rows }: Listing, shapes: ReadonlySet<AnswerShape>): unknown;
export declare function shapeRow(row: Row, format: Format, shapes: ReadonlySet<AnswerShape>): Row;
/** One element of a record; empty fields are written `<name />`, as in the samples. */
export declare function xmlElement(name: string, value: Cell | Row, indent?: string): string;
/** Inferred: no page shows the body of an error. */
export declare function writeError(status: number, message: string, format: Format): string;
