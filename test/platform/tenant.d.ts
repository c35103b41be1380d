import { type TenantCredentials } from './credentials.js';
/** One agent of the stand-in tenant. Ids are the platform's object ids; `login` and `password` are for the sign-in page. */
export interface Agent {
    readonly id: string;
    readonly login: string;
    readonly password: string;
    readonly name: string;
    readonly email: string;
    readonly extension: string;
    /** An administrator may leave recording off for an agent: recording control then answers "not enabled". */
    readonly recordingEnabled: boolean;
}
export interface TransactionCode {
    readonly short: string;
    readonly description: string;
}
/** A transaction code list ("TCL"), offered to the agent in wrap-up. */
export interface TransactionCodeList {
    readonly name: string;
    readonly codes: readonly TransactionCode[];
}
export interface OutboundQueue {
    readonly id: string;
    readonly name: string;
    readonly codeLists: readonly TransactionCodeList[];
}
/** What an administrator has set up in the stand-in's Configuration Manager. */
export interface Tenant extends TenantCredentials {
    readonly timeZone: string;
    readonly agents: readonly Agent[];
    /** Phone channel numbers that may be shown as the caller id. The first one is used when a request names none. */
    readonly callerIds: readonly string[];
    readonly dialPlans: readonly string[];
    readonly queues: readonly OutboundQueue[];
    /** Inferred: the vendor's first example has codes without a queue, so a call outside any queue gets these. */
    readonly defaultCodeLists: readonly TransactionCodeList[];
    readonly screenPop: {
        readonly account: string;
        readonly role: string;
    };
}
export declare const seededTenant: Tenant;
