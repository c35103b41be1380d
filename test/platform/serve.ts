import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

export interface RunningServer {
  readonly port: number;
  /** The origin under another loopback name, such as `pbx.localhost`. */
  origin(hostname?: string): string;
  close(): Promise<void>;
}

/** Serves an app on loopback, on a free port unless one is asked for. */
// biome-ignore lint/suspicious/noExplicitAny: any environment of any app can be served
export async function serveApp(app: Hono<any>, port = 0): Promise<RunningServer> {
  // Headers up to 64 KiB reach the app, so that it can answer a long request line as nginx would (414, not Node's 431).
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1', serverOptions: { maxHeaderSize: 65536 } });
  await new Promise<void>((resolve, reject) => {
    if (server.listening) return resolve();
    server.once('listening', () => resolve());
    server.once('error', reject);
  });
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    origin: (hostname = 'localhost') => `http://${hostname}:${address.port}`,
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
