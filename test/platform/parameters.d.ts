import type { PlatformContext } from './refusal.js';
/** What a request carries, kept apart by where it came from: some parameters may only be in the query. */
export interface Parameters {
    readonly query: URLSearchParams;
    readonly body: URLSearchParams;
}
export type ParametersRead = Parameters | {
    readonly fault: string;
};
/** Reads the query and, of a POST, the form body. Any other kind of body is a fault. */
export declare function readParameters(context: PlatformContext): Promise<ParametersRead>;
/** The first parameter that is not documented, stands in the wrong place, or is given twice. */
export declare function parameterFault({ query, body }: Parameters, known: {
    readonly anywhere: readonly string[];
    readonly queryOnly?: readonly string[];
}): string | undefined;
export declare function parameter({ query, body }: Parameters, name: string): string | undefined;
