import { Hono } from 'hono';
import { type CrmSink } from './crm-sink.js';
import { type RunningServer } from './serve.js';
export interface SiteOptions {
    /** The build. Its files are found under `/` and under `/dist/`. */
    readonly distDir?: string;
    /** Host pages, found under `/` where the build has no such file. */
    readonly publicDir?: string;
    /** The policy of every page that has none of its own. `%NONCE%` becomes the request's nonce, there and in the page. */
    readonly csp?: string;
    /** Words to replace in every page: `{ PLATFORM: 'http://…' }` replaces `%PLATFORM%`. */
    readonly words?: Readonly<Record<string, string>>;
}
export interface PageOptions {
    readonly csp?: string;
    readonly headers?: Readonly<Record<string, string>>;
    /** Serve it under this host name alone (`shop.localhost`, no port); under all, when absent. */
    readonly hostname?: string;
}
export interface Site {
    readonly app: Hono;
    readonly crm: CrmSink;
    /** Serves this page from now on, in the place of any file; the undo takes it away. */
    page(path: string, html: string, options?: PageOptions): () => void;
}
/** A web site that is not ours: pages under any policy and any host name, the build, and the demo CRM's server side. */
export declare function createSiteServer(options?: SiteOptions): Site;
export interface RunningSite extends Site, RunningServer {
}
/** Starts a site on loopback, on a free port unless one is asked for. It answers under every `*.localhost` name. */
export declare function startSite(options?: SiteOptions & {
    readonly port?: number;
}): Promise<RunningSite>;
