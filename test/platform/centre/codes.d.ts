export interface TransactionCode {
    readonly listId: string;
    readonly itemId: string;
    readonly short: string;
    readonly text: string;
}
export interface CodeList<Code> {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly codes: readonly Code[];
}
export interface StatusCode {
    readonly listId: string;
    readonly itemId: string;
    readonly short: string;
    readonly text: string;
}
/** What agents pick in wrap-up. The product list makes the route longer than one page. */
export declare const transactionCodeLists: readonly CodeList<TransactionCode>[];
export declare const outboundCodes: readonly TransactionCode[];
export declare const wrapUpCodes: readonly TransactionCode[];
export declare const statusCodeLists: readonly CodeList<StatusCode>[];
/**
 * The platform's own codes: their item ids are documented with the real-time agent's `status-code-item-id`.
 * Inferred: their list id, which the page leaves open.
 */
export declare const systemStatusCodes: {
    readonly timedOut: StatusCode;
    readonly callIgnored: StatusCode;
    readonly interactionTimedOut: StatusCode;
};
