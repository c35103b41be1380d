import { decodeRow, type RecordOf } from '../../wire/columns';
import { DesksideError } from '../../wire/errors';
import type { Http } from '../../wire/http';
import { type Format, type ListNames, readRows } from '../../wire/rows';
import { REALTIME_AGENT, REALTIME_QUEUE } from './columns';
import { createHub } from './hub';
import type { Reading } from './snapshot';
import { createWatch, type Watch } from './watch';

export type RealtimeAgent = RecordOf<typeof REALTIME_AGENT>;
export type RealtimeQueue = RecordOf<typeof REALTIME_QUEUE>;

interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Real-time statistics (vendor page of that name), from a cache that the platform refreshes every 10 seconds. Durations are
 * seconds, shares are percents. Every call rejects with a `DesksideError`.
 */
export interface Realtime {
  agents(options?: CallOptions): Promise<RealtimeAgent[]>;
  /** `id` is the agent's login id. */
  agent(id: string, options?: CallOptions): Promise<RealtimeAgent>;
  queues(options?: CallOptions): Promise<RealtimeQueue[]>;
  queue(id: string, options?: CallOptions): Promise<RealtimeQueue>;
  /**
   * Agents and queues, again and again: what is known already at once, then every reading. A reader who is slow gets the newest one only.
   *
   * `every` is in milliseconds: 10,000 unless told, and no less; where another watcher of the same platform asks for more often,
   * readings come more often. All tabs of a browser together make one tab's requests. While no tab is visible that is once a minute; a
   * tab that is shown catches up at once.
   *
   * A failed reading is shown, not thrown: the last one comes again, `stale`, with the `error`. The next attempt is the retry:
   * in its turn, later after several failures, and never before a `Retry-After`. Throws `invalid-input` for an impossible `every`; the
   * loop rejects with `unauthorized` when the credentials are refused, `invalid-input` when there are none, and `aborted` by `signal`.
   */
  readonly watch: Watch;
}

export interface RealtimeOptions {
  readonly format?: Exclude<Format, 'csv'> | undefined;
  /** What all tabs of this browser call this platform and tenant. The page's whole origin can see it. */
  readonly name: string;
}

const AGENTS: ListNames = { list: 'agents', row: 'agent' };
const QUEUES: ListNames = { list: 'queues', row: 'queue' };

export function createRealtime(http: Http, { format = 'json', name }: RealtimeOptions): Realtime {
  const rows = async (
    path: readonly string[],
    names: ListNames,
    signal: AbortSignal | undefined,
    repeatable?: boolean,
  ) => {
    const file = ['api', 'rtstats', 'stats', ...path.slice(0, -1), suffixed(path.at(-1) ?? '', format)];
    return readRows(await http.request({ path: file, signal, repeatable }), names, format);
  };
  /** Both lists, each asked once: what fails is asked again in its turn. The older of the two says when. */
  const read = async (signal: AbortSignal): Promise<Reading> => {
    const timed = async <T>(list: Promise<T>) => ({ list: await list, at: Date.now() });
    const [agents, queues] = await bothSettled(
      timed(rows(['agents'], AGENTS, signal, false)),
      timed(rows(['queues'], QUEUES, signal, false)),
    );
    return {
      agents: agents.list.map(row => decodeRow(REALTIME_AGENT, row)),
      queues: queues.list.map(row => decodeRow(REALTIME_QUEUE, row)),
      at: new Date(Math.min(agents.at, queues.at)),
    };
  };
  return {
    watch: createWatch(createHub({ name, read })),
    agents: async ({ signal } = {}) =>
      (await rows(['agents'], AGENTS, signal)).map(row => decodeRow(REALTIME_AGENT, row)),
    agent: async (id, { signal } = {}) =>
      decodeRow(REALTIME_AGENT, only(await rows(['agent', id], AGENTS, signal), 'agent', id)),
    queues: async ({ signal } = {}) =>
      (await rows(['queues'], QUEUES, signal)).map(row => decodeRow(REALTIME_QUEUE, row)),
    queue: async (id, { signal } = {}) =>
      decodeRow(REALTIME_QUEUE, only(await rows(['queue', id], QUEUES, signal), 'queue', id)),
  };
}

/** Unlike `Promise.all`, leaves none of the two running behind a failure. */
async function bothSettled<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

/** An empty id stays empty, so that it is refused and never becomes a route called `.json`. */
function suffixed(segment: string, format: Format): string {
  return segment === '' ? '' : `${segment}.${format}`;
}

function only<T>(rows: readonly T[], kind: string, id: string): T {
  const [row] = rows;
  if (row === undefined) throw new DesksideError('not-found', `The platform knows no ${kind} "${id}".`);
  return row;
}
