import { createRecordingControl, type RecordingControl } from '../features/recording-control';
import type { EmbedAttributes } from './attributes';

/** The part that protects recordings: loaded at once where the script tag asks for it. */
export interface RecordingPart {
  start(attributes: EmbedAttributes): RecordingControl;
}

/** The recording control that the script tag describes. */
export const start: RecordingPart['start'] = attributes => {
  const { host = '', gateway, token = '', maxPause, carrier, agent } = attributes;
  return createRecordingControl(gateway ? { gateway } : { host, token }, {
    maxPause: maxPause ? Number(maxPause) * 1000 : undefined,
    // The popup is for calls: a recording request never opens a window by itself.
    carrier: carrier === 'iframe' ? carrier : undefined,
    resumeAtMaxPause: attributes.resumeAtMaxPause !== undefined,
    agent,
  });
};
