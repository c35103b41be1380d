import { decodeRow, type RecordOf } from '../../wire/columns';
import { DesksideError } from '../../wire/errors';
import type { Http } from '../../wire/http';
import { type Format, type ListNames, readRows } from '../../wire/rows';
import { REALTIME_AGENT, REALTIME_QUEUE } from './columns';

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
}

const AGENTS: ListNames = { list: 'agents', row: 'agent' };
const QUEUES: ListNames = { list: 'queues', row: 'queue' };

export function createRealtime(http: Http, format: Exclude<Format, 'csv'> = 'json'): Realtime {
  const rows = async (path: readonly string[], names: ListNames, signal: AbortSignal | undefined) => {
    const file = [...path.slice(0, -1), suffixed(path.at(-1) ?? '', format)];
    return readRows(await http.request({ path: ['api', 'rtstats', 'stats', ...file], signal }), names, format);
  };
  return {
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

/** An empty id stays empty, so that it is refused and never becomes a route called `.json`. */
function suffixed(segment: string, format: Format): string {
  return segment === '' ? '' : `${segment}.${format}`;
}

function only<T>(rows: readonly T[], kind: string, id: string): T {
  const [row] = rows;
  if (row === undefined) throw new DesksideError('not-found', `The platform knows no ${kind} "${id}".`);
  return row;
}
