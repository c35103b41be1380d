/** Everything of Deskside that has no side effect. */
export {
  type ConnectOptions as Connect8x8Options,
  type ContactCentre,
  connect as connect8x8,
  type During,
  type Pages,
  type Realtime,
  type RealtimeAgent,
  type RealtimeQueue,
  type RealtimeSnapshot,
  type SlaBucket,
  type SlaRecord,
  type Statistics,
  type WatchOptions,
} from './8x8';
export * from './features/chat';
export { chatInfo } from './features/chat/info-signal';
export * from './features/dial';
export * from './features/recording-control';
export * from './features/userdata';
export type { Carrier, CarrierName, CarrierOptions, CarrierRequest, Outcome, Receipt } from './session/carrier';
export { DesksideError, type ErrorCode, type Issue } from './wire/errors';
