import type { ChatOutcome } from './delivery';

/** One message as it crossed the bus, or what was kept from it. */
export interface TraceEntry {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** `received` came from the chat; `discarded` is an entry of customer info; the others say what became of a call. */
  readonly event: 'received' | 'discarded' | ChatOutcome;
  readonly topic: string;
  /** Names as they were, values as their type; a language code and what is said of a discarded entry are shown. */
  readonly data?: unknown;
}

/** Values become their type, so that a trace can be sent to support. Deep (or circular) data is cut off. */
export const mask = (data: unknown, depth = 3): unknown =>
  data && depth && typeof data === 'object'
    ? Object.fromEntries(Object.entries(data).map(([name, value]) => [name, mask(value, depth - 1)]))
    : typeof data;
