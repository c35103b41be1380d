export { createRealtime, type Realtime, type RealtimeAgent, type RealtimeOptions, type RealtimeQueue } from './client';
export type { RealtimeSnapshot } from './snapshot';
export type { WatchOptions } from './watch';
