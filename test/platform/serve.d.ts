import type { Hono } from 'hono';
export interface RunningServer {
    readonly port: number;
    /** The origin under another loopback name, such as `pbx.localhost`. */
    origin(hostname?: string): string;
    close(): Promise<void>;
}
/** Serves an app on loopback, on a free port unless one is asked for. */
export declare function serveApp(app: Hono<any>, port?: number): Promise<RunningServer>;
