import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';

/** One request as the stand-in saw it. `refused` says which rule of which vendor page it broke. */
export interface SeenRequest {
  readonly at: string;
  readonly method: string;
  /** Path and query, with the values of secret parameters replaced by `***`. */
  readonly url: string;
  readonly status: number;
  readonly refused?: string;
}

/**
 * A fault that the stand-in is told to show. It applies to the requests whose path starts with `path`,
 * to the next `times` of them (all, when absent).
 */
export interface Fault {
  readonly path: string;
  readonly times?: number;
  /** Answer with this status instead of doing the work. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Wait this long before answering, in milliseconds. */
  readonly delay?: number;
  /** Never answer: the connection stays open until the client goes. */
  readonly silent?: boolean;
  /** Close the connection: `'before'` the work or `'after'` it, without an answer, or `'during'` the answer, half sent. */
  readonly cut?: 'before' | 'after' | 'during';
  /** Send only so many characters of the answer, as if they were all. */
  readonly truncate?: number;
  /** Do the work, and write the answer in one of the forms that are reported beside the documented one. */
  readonly shape?: AnswerShape;
}

/**
 * - `empty-text`: a JSON list without rows is `""`.
 * - `single-object`: a JSON list of one row is that row.
 * - `numbers-as-text`, `text-as-numbers`: JSON counts come as strings, or identifiers of digits as numbers.
 * - `undocumented-fields`: every row has fields that no page knows, one with parts of its own.
 * - `xml-error`: an error is written as XML, whatever form was asked for.
 * - `email-letter-e`: the media letter of email is `E`, as in one sample, and not `Z`, as in the tables.
 * - `wrapped-single`: a single real-time agent or queue keeps its element's name around it in JSON.
 */
export const ANSWER_SHAPES = [
  'empty-text',
  'single-object',
  'numbers-as-text',
  'text-as-numbers',
  'undocumented-fields',
  'xml-error',
  'email-letter-e',
  'wrapped-single',
] as const;

export type AnswerShape = (typeof ANSWER_SHAPES)[number];

/** The clock of the stand-in: real by default, or driven by a test. Milliseconds since the epoch. */
export interface PlatformClock {
  now(): number;
}

export interface PlatformOptions {
  readonly clock?: PlatformClock;
}

/** What every handler file gets: the server to add routes to, the clock, and the way to refuse. */
export interface Platform {
  readonly app: Hono<PlatformEnv>;
  readonly clock: PlatformClock;
  readonly seen: SeenRequest[];
  fault(fault: Fault): () => void;
  clearFaults(): void;
  /** The faults that are still to be shown. */
  faults(): readonly Fault[];
}

export interface PlatformEnv {
  Variables: { refused: string; shapes: ReadonlySet<AnswerShape> };
}

/** A handler file exports one of these: it adds a feature's routes to the stand-in. */
export type PlatformFeature = (platform: Platform) => void;

/** The stand-in's own routes: no vendor's, never faulty, and not among the requests seen. */
const CONTROL_PATH = '/stand-in/';
const SECRET_PARAMETERS = new Set(['token', 'password', 'api_token', 'apiToken', 'apikey', 'key']);
const SEEN_LIMIT = 2000;

/** The bare stand-in: logging, faults and a loud refusal of whatever no feature knows. Features add their routes. */
export function createPlatform(features: readonly PlatformFeature[], options: PlatformOptions = {}): Platform {
  const clock = options.clock ?? { now: () => Date.now() };
  const app = new Hono<PlatformEnv>();
  const seen: SeenRequest[] = [];
  let faults: { fault: Fault; left: number }[] = [];

  const platform: Platform = {
    app,
    clock,
    seen,
    fault(fault) {
      const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
      faults.push(entry);
      return () => {
        faults = faults.filter(other => other !== entry);
      };
    },
    clearFaults() {
      faults = [];
    },
    faults: () => faults.filter(({ left }) => left > 0).map(({ fault, left }) => faultWith(fault, left)),
  };

  app.use(async (context, next) => {
    await next();
    if (context.req.path.startsWith(CONTROL_PATH)) return;
    const refused = context.get('refused');
    seen.push({
      at: new Date(clock.now()).toISOString(),
      method: context.req.method,
      url: maskSecrets(context.req.url),
      status: context.res.status,
      ...(refused === undefined ? {} : { refused }),
    });
    if (seen.length > SEEN_LIMIT) seen.splice(0, seen.length - SEEN_LIMIT);
  });

  app.use(async (context, next) => {
    const { path } = context.req;
    const due = faults.filter(
      ({ fault, left }) => left > 0 && path.startsWith(fault.path) && !path.startsWith(CONTROL_PATH),
    );
    const shapes = due.filter(({ fault }) => fault.shape !== undefined);
    for (const shaped of shapes) shaped.left -= 1;
    context.set('shapes', new Set(shapes.flatMap(({ fault }) => fault.shape ?? [])));
    const entry = due.find(({ fault }) => fault.shape === undefined);
    if (entry === undefined) return next();
    entry.left -= 1;
    const { fault } = entry;
    if (fault.delay !== undefined) await new Promise(resolve => setTimeout(resolve, fault.delay));
    if (fault.silent) {
      await untilGone(context.req.raw.signal);
      return context.body(null);
    }
    if (fault.cut === 'during' || fault.truncate !== undefined) {
      await next();
      context.res = await shortened(context.res, fault, context.env);
      return;
    }
    if (fault.cut === 'after') await next();
    if (fault.cut !== undefined) {
      cutConnection(context.env);
      return context.body(null);
    }
    if (fault.status === undefined) return next();
    return new Response(fault.body ?? '', { status: fault.status, headers: fault.headers ?? {} });
  });

  for (const feature of features) feature(platform);

  app.notFound(context => {
    context.set('refused', 'No vendor page documents this path.');
    return context.text('Not found', 404);
  });
  return platform;
}

function faultWith(fault: Fault, left: number): Fault {
  return Number.isFinite(left) ? { ...fault, times: left } : fault;
}

/** The beginning of an answer, ended as if it were whole, or broken off half-way. */
async function shortened(response: Response, { cut, truncate }: Fault, env: unknown): Promise<Response> {
  const text = await response.text();
  const part = Buffer.from(text.slice(0, truncate ?? Math.floor(text.length / 2)));
  const { status } = response;
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  if (cut === undefined) return new Response(part, { status, headers });
  return new Response(brokenOff(part, (env as Partial<HttpBindings> | undefined)?.outgoing), { status, headers });
}

/** Ends in an error once the part is on its way: of the connection, or of the stream where there is none. */
function brokenOff(part: Uint8Array, outgoing: HttpBindings['outgoing'] | undefined): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start: controller => controller.enqueue(part),
    async pull() {
      if (outgoing === undefined) throw new Error('The stand-in was told to break this answer off.');
      const onItsWay = () => outgoing.destroyed || (outgoing.headersSent && outgoing.writableLength === 0);
      while (!onItsWay()) await new Promise(resolve => setImmediate(resolve));
      outgoing.destroy();
    },
  });
}

function maskSecrets(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (SECRET_PARAMETERS.has(name)) url.searchParams.set(name, '***');
  }
  return url.pathname + url.search;
}

function untilGone(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise(resolve => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** `@hono/node-server` hands the Node objects through `env`. */
function cutConnection(env: unknown): void {
  const { outgoing } = env as { outgoing?: { destroy?: () => void } };
  outgoing?.destroy?.();
}
