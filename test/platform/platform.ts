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
  /** Close the connection without an answer, `'before'` the work or `'after'` it was done. */
  readonly cut?: 'before' | 'after';
}

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
}

export interface PlatformEnv {
  Variables: { refused: string };
}

/** A handler file exports one of these: it adds a feature's routes to the stand-in. */
export type PlatformFeature = (platform: Platform) => void;

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
  };

  app.use(async (context, next) => {
    await next();
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
    const entry = faults.find(({ fault, left }) => left > 0 && context.req.path.startsWith(fault.path));
    if (entry === undefined) return next();
    entry.left -= 1;
    const { fault } = entry;
    if (fault.delay !== undefined) await new Promise(resolve => setTimeout(resolve, fault.delay));
    if (fault.silent) await untilGone(context.req.raw.signal);
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
