import { DesksideError } from '../../wire/errors';
import type { RecordingOptions } from './types';

/** The times of a control, in milliseconds. */
export interface Settings {
  readonly maxPause: number;
  readonly warnBefore: number;
  readonly grace: number;
  readonly remindAfter: number;
}

export function readSettings(options: RecordingOptions): Settings {
  const { maxPause = 300_000, warnBefore = 30_000, grace = 1_500, remindAfter = 60_000 } = options;
  const settings = { maxPause, warnBefore, grace, remindAfter };
  if (!Object.values(settings).every(time => Number.isFinite(time) && time >= 0) || maxPause === 0) {
    throw new DesksideError('invalid-input', 'maxPause, warnBefore, grace and remindAfter are milliseconds.');
  }
  return settings;
}
