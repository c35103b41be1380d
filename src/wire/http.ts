import { htmlError, isHtml, statusError } from './answer-error';
import { isGatewayPath, routeUrl } from './base-url';
import { decodeText, readBytes } from './body';
import { DesksideError } from './errors';
import { laneOf } from './pacing';
import { redactText, redactUrl } from './redact';
import { backoff, retryAfter } from './retry';
import { abortedError, throwIfAborted, wait } from './wait';

export interface HttpOptions {
  /** Checked by `checkBaseUrl`. Without credentials it is a gateway's. */
  readonly baseUrl: string;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Basic credentials: the tenant and one of its two tokens. */
  readonly credentials?: { readonly username: string; readonly password: string } | undefined;
  /** Further texts that may appear in no message: a key in a query, a session. */
  readonly secrets?: readonly string[] | undefined;
  /** Longest silence of the platform, in milliseconds: 30,000 unless told. */
  readonly timeout?: number | undefined;
  /** Further attempts of a read after a failure: 3 unless told. */
  readonly retries?: number | undefined;
  /** Requests at a time to this host, by all clients together: 4 unless told. */
  readonly concurrency?: number | undefined;
  /** Largest answer, in bytes: 64 MiB unless told. */
  readonly maxBytes?: number | undefined;
  /** Longest `Retry-After` that is waited for, in milliseconds: 60,000 unless told. A longer one ends the call as `busy`. */
  readonly maxWait?: number | undefined;
}

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Segments of the path, not encoded. */
  readonly path: readonly string[];
  readonly query?: readonly (readonly [name: string, value: string])[] | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** May it be sent again after a failure? A GET may; anything else only when told. */
  readonly repeatable?: boolean | undefined;
  /** Does not wait in line behind other requests to the host: for what an agent waits for, such as a pause. */
  readonly urgent?: boolean | undefined;
  /** The answer may be a web page; otherwise one is an error. */
  readonly html?: boolean | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The media type, in lower case, without parameters. */
  readonly type: string;
  readonly text: string;
  /** Method and redacted address, to name the request in an error. */
  readonly what: string;
}

export interface Http {
  /** Sends, reads the whole answer as text. Rejects with a `DesksideError` unless the status is a success. */
  request(request: HttpRequest): Promise<HttpAnswer>;
  /** Sends and gives the answer with its body unread (audio, a stream). Rejects unless the status is a success. */
  open(request: HttpRequest): Promise<Response>;
}

/** A way to one platform or gateway. It holds the credentials and shows them to nobody. */
export function createHttp(options: HttpOptions): Http {
  const { credentials, baseUrl, timeout = 30_000, retries = 3, concurrency = 4, maxBytes = 64 * 2 ** 20 } = options;
  const { maxWait = 60_000 } = options;
  const send = options.fetch ?? ((...args: Parameters<typeof globalThis.fetch>) => globalThis.fetch(...args));
  const authorization =
    credentials === undefined ? undefined : `Basic ${base64(`${credentials.username}:${credentials.password}`)}`;
  const secrets = [
    ...(options.secrets ?? []),
    ...(credentials === undefined ? [] : [credentials.password, authorization!.slice(6)]),
  ];
  const host = isGatewayPath(baseUrl) ? 'gateway' : new URL(baseUrl).origin;

  const attempt = async <T>(request: HttpRequest, url: string, what: string, read: Reader<T>): Promise<T> => {
    throwIfAborted(request.signal);
    const watch = silenceWatch(timeout, request.signal);
    try {
      const response = await send(url, {
        method: request.method ?? 'GET',
        headers: { ...request.headers, ...(authorization === undefined ? {} : { Authorization: authorization }) },
        // With credentials of its own the request takes no cookie along, and a refusal opens no browser dialog.
        credentials: authorization === undefined ? (host === 'gateway' ? 'same-origin' : 'include') : 'omit',
        cache: 'no-store',
        signal: watch.signal,
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      watch.heard();
      if (response.ok) return await read(response, what, watch.heard);
      const bytes = await readBytes(response, maxBytes, watch.heard);
      const body = decodeText(bytes, response.headers.get('content-type') ?? '');
      const comeBack = retryAfter(response.headers.get('retry-after'), Date.now());
      throw statusError(what, response.status, redactText(body, secrets), comeBack);
    } catch (error) {
      throw translated(error, what, watch, request.signal, timeout);
    } finally {
      watch.end(read.leavesBodyOpen === true);
    }
  };

  const perform = async <T>(request: HttpRequest, read: Reader<T>): Promise<T> => {
    const method = request.method ?? 'GET';
    const url = routeUrl(baseUrl, request.path, request.query);
    const what = redactText(`${method} ${redactUrl(url)}`, secrets);
    const attempts = (request.repeatable ?? method === 'GET') ? retries + 1 : 1;
    const lane = laneOf(host);
    for (let number = 1; ; number += 1) {
      const leave = request.urgent ? () => undefined : await lane.enter(concurrency, request.signal);
      try {
        return await attempt(request, url, what, read);
      } catch (error) {
        const asked = error instanceof DesksideError ? error.retryAfter : undefined;
        const again = number < attempts && isPassing(error) && (asked ?? 0) <= maxWait;
        if (asked !== undefined && asked <= maxWait) lane.quietUntil(Date.now() + asked);
        leave();
        if (!again) throw error;
        await wait(asked ?? backoff(number), request.signal);
      } finally {
        leave();
      }
    }
  };

  return {
    request: request =>
      perform(request, async (response, what, heard) => {
        const contentType = response.headers.get('content-type') ?? '';
        const text = decodeText(await readBytes(response, maxBytes, heard), contentType);
        if (request.html !== true && isHtml(text)) throw htmlError(what, redactText(text, secrets));
        const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
        return { status: response.status, headers: response.headers, type, text, what };
      }),
    open: request => perform(request, unread),
  };
}

interface Reader<T> {
  (response: Response, what: string, heard: () => void): Promise<T>;
  readonly leavesBodyOpen?: true;
}

/** A body that is read later stays tied to its caller's signal, and is timed by whoever reads it. */
const unread: Reader<Response> = Object.assign(async (response: Response) => response, {
  leavesBodyOpen: true,
} as const);

function isPassing(error: unknown): boolean {
  return error instanceof DesksideError && ['busy', 'network', 'timeout'].includes(error.code);
}

interface SilenceWatch {
  readonly signal: AbortSignal;
  readonly silent: boolean;
  readonly heard: () => void;
  end(keepCaller: boolean): void;
}

/** Aborts when nothing is heard for `timeout`, or when the caller does. */
function silenceWatch(timeout: number, caller: AbortSignal | undefined): SilenceWatch {
  const controller = new AbortController();
  let silent = false;
  const give = () => {
    silent = true;
    controller.abort();
  };
  let timer = setTimeout(give, timeout);
  const stop = () => controller.abort(caller?.reason);
  caller?.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    get silent() {
      return silent;
    },
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(give, timeout);
    },
    end: keepCaller => {
      clearTimeout(timer);
      if (!keepCaller) caller?.removeEventListener('abort', stop);
    },
  };
}

function translated(
  error: unknown,
  what: string,
  watch: SilenceWatch,
  caller: AbortSignal | undefined,
  timeout: number,
): unknown {
  if (error instanceof DesksideError) return error;
  if (caller?.aborted) return abortedError(caller);
  if (watch.silent) return new DesksideError('timeout', `${what} was silent for ${timeout} ms.`);
  // The cause is told by its kind only: some runtimes put the whole address into its message.
  const kind = error instanceof Error ? error.name : 'unknown fault';
  return new DesksideError('network', `${what} got no whole answer: the connection failed or was cut (${kind}).`);
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
