import type { Hono } from 'hono';
/** One form post that reached the demo CRM. */
export interface Received {
    readonly id: number;
    readonly at: string;
    readonly fields: Readonly<Record<string, string>>;
    /** The query of the address that was posted to. */
    readonly query: Readonly<Record<string, string>>;
}
export interface CrmSink {
    readonly callbacks: readonly Received[];
    readonly screenPops: readonly Received[];
}
/**
 * The demo CRM's server side. `POST /crm/callback` takes what the platform posts to `ctl_callbackUrl`, `POST
 * /crm/screen-pop` the screen pop; `GET /crm/callbacks` and `GET /crm/screen-pops` list them, newest first.
 */
export declare function addCrmSink(app: Hono): CrmSink;
