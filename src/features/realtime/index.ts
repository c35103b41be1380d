export { createRealtime, type Realtime, type RealtimeAgent, type RealtimeQueue } from './client';
