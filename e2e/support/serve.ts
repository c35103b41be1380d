import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  readonly port: number;
  origin(hostname: string): string;
  /** Every request that came, oldest first. */
  readonly requests: { host: string; method: string; url: string; cookie: string; referer: string; body: string }[];
  close(): Promise<void>;
}

/** A bare server on loopback that answers under every `*.localhost` name and remembers what it was asked. */
export async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Served> {
  const requests: Served['requests'] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const { host = '', cookie = '', referer = '' } = request.headers;
      const body = Buffer.concat(chunks).toString();
      requests.push({ host, method: request.method ?? '', url: request.url ?? '', cookie, referer, body });
      answer(request, response);
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    origin: hostname => `http://${hostname}:${port}`,
    close: () =>
      new Promise((done, fail) => {
        server.close(error => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}
