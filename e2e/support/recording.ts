export { createRecordingControl } from '../../src/features/recording-control';
