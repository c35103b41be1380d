/** Everything of Deskside that has no side effect. */
export * from './features/chat';
export { chatInfo } from './features/chat/info-signal';
export * from './features/dial';
export * from './features/recording-control';
export * from './features/userdata';
export type { Carrier, CarrierName, CarrierOptions, CarrierRequest, Outcome, Receipt } from './session/carrier';
export { DesksideError, type ErrorCode, type Issue } from './wire/errors';
