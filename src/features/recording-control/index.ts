export type { Alert } from './alerts';
export type { Answer } from './answers';
export {
  type ControlledRecording,
  createRecordingClient,
  type RecordingAgent,
  type RecordingClient,
} from './client';
export { createRecordingControl } from './control';
export type { ProtectOptions, ProtectTarget } from './protect';
export type { Known, Reason, ReasonKind } from './reasons';
export type { RecordingReceipt, RecordingTarget } from './sender';
export type { RecordingControl, RecordingOptions, RecordingState } from './types';
