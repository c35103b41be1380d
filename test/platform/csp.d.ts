/** Stands for the request's own nonce, in a policy and in the page that it protects. */
export declare const NONCE = "%NONCE%";
export interface StrictCspOptions {
    /** Origins that frames, forms and requests may go to: the platform's. */
    readonly platform?: string;
    /** Names of the Trusted Types policies that may be made; `'none'` (with its quotes) for no policy at all. */
    readonly trustedTypes?: string;
    /** Directives to put in the place of the strict ones; `null` leaves one out. */
    readonly directives?: Readonly<Record<string, string | null>>;
}
/** As strict a policy as a page can have: scripts by nonce or from its own origin, no inline style, Trusted Types. */
export declare function strictCsp({ platform, trustedTypes, directives, }?: StrictCspOptions): string;
