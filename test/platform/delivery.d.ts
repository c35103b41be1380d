/** One form post that the platform made to somebody else's server. `status` is absent when no answer came. */
export interface Delivery {
    readonly kind: 'callback' | 'screen-pop';
    readonly transactionId: string;
    readonly at: string;
    /** `null`: no address is configured, so that the post was only kept here. */
    readonly url: string | null;
    readonly fields: Readonly<Record<string, string>>;
    readonly status?: number;
    readonly error?: string;
}
export declare const DELIVERY_TIMEOUT = 5000;
/** Posts a form once and says what came of it. It is never tried again: a record would be logged twice. */
export declare function postForm(address: string, fields: Readonly<Record<string, string>>): Promise<{
    readonly status: number;
} | {
    readonly error: string;
}>;
