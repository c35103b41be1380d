import { Hono } from 'hono';
/** One request as the stand-in saw it. `refused` says which rule of which vendor page it broke. */
export interface SeenRequest {
    readonly at: string;
    readonly method: string;
    /** Path and query, with the values of secret parameters replaced by `***`. */
    readonly url: string;
    readonly status: number;
    readonly refused?: string;
}
/**
 * A fault that the stand-in is told to show. It applies to the requests whose path starts with `path`,
 * to the next `times` of them (all, when absent).
 */
export interface Fault {
    readonly path: string;
    readonly times?: number;
    /** Answer with this status instead of doing the work. */
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    /** Wait this long before answering, in milliseconds. */
    readonly delay?: number;
    /** Never answer: the connection stays open until the client goes. */
    readonly silent?: boolean;
    /** Close the connection: `'before'` the work or `'after'` it, without an answer, or `'during'` the answer, half sent. */
    readonly cut?: 'before' | 'after' | 'during';
    /** Send only so many characters of the answer, as if they were all. */
    readonly truncate?: number;
    /** Do the work, and write the answer in one of the forms that are reported beside the documented one. */
    readonly shape?: AnswerShape;
}
/**
 * - `empty-text`: a JSON list without rows is `""`.
 * - `single-object`: a JSON list of one row is that row.
 * - `numbers-as-text`, `text-as-numbers`: JSON counts come as strings, or identifiers of digits as numbers.
 * - `undocumented-fields`: every row has fields that no page knows, one with parts of its own.
 * - `xml-error`: an error is written as XML, whatever form was asked for.
 * - `email-letter-e`: the media letter of email is `E`, as in one sample, and not `Z`, as in the tables.
 * - `wrapped-single`: a single real-time agent or queue keeps its element's name around it in JSON.
 */
export declare const ANSWER_SHAPES: readonly ['empty-text', 'single-object', 'numbers-as-text', 'text-as-numbers', 'undocumented-fields', 'xml-error', 'email-letter-e', 'wrapped-single'];
export type AnswerShape = (typeof ANSWER_SHAPES)[number];
/** The clock of the stand-in: real by default, or driven by a test. Milliseconds since the epoch. */
export interface PlatformClock {
    now(): number;
}
export interface PlatformOptions {
    readonly clock?: PlatformClock;
}
/** What every handler file gets: the server to add routes to, the clock, and the way to refuse. */
export interface Platform {
    readonly app: Hono<PlatformEnv>;
    readonly clock: PlatformClock;
    readonly seen: SeenRequest[];
    fault(fault: Fault): () => void;
    clearFaults(): void;
    /** The faults that are still to be shown. */
    faults(): readonly Fault[];
}
export interface PlatformEnv {
    Variables: {
        refused: string;
        shapes: ReadonlySet<AnswerShape>;
    };
}
/** A handler file exports one of these: it adds a feature's routes to the stand-in. */
export type PlatformFeature = (platform: Platform) => void;
/** The stand-in's own routes: no vendor's, never faulty, and not among the requests seen. */
export declare const CONTROL_PATH = "/stand-in/";
/** The bare stand-in: logging, faults and a loud refusal of whatever no feature knows. Features add their routes. */
export declare function createPlatform(features: readonly PlatformFeature[], options?: PlatformOptions): Platform;
