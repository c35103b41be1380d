/** What is known of a call when its tokens are filled. Times are milliseconds since the epoch. */
export interface FinishedCall {
    readonly callerId: string;
    readonly transactionId: string;
    readonly interactionGuid: string;
    readonly answeredAt: number | undefined;
    readonly hungUpAt: number | undefined;
    readonly codes: readonly {
        readonly list: string;
        readonly short: string;
        readonly description: string;
    }[];
    readonly notes: string;
}
/**
 * Replaces the twenty documented tokens, in one pass: what a value brings in is not read again. Anything else between
 * dollar signs, and a token that lacks one of its own, stays as it is.
 *
 * Inferred: "current" date parts are in the tenant's zone, and the two `…TenantTT` tokens of a call that was not
 * established are `0`, as the two UTC times are documented to be.
 */
export declare function fillTokens(text: string, call: FinishedCall, tenantZone: string, now: number): string;
