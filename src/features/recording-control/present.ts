import { t } from './messages';
import type { Known } from './reasons';
import type { RecordingState } from './types';

/** What the agent is told: shape, word and colour, and never more than is known. */
export interface Told {
  readonly tone: 'neutral' | 'busy' | 'good' | 'caution' | 'critical';
  readonly icon: 'idle' | 'busy' | 'paused' | 'unsure' | 'seen' | 'danger';
  readonly title: string;
  readonly text: string;
}

const told = (tone: Told['tone'], icon: Told['icon'], title: string, text = ''): Told => ({ tone, icon, title, text });
const danger = (title: string, text: string) => told('critical', 'danger', title, text.trim());

export function present(state: RecordingState): Told {
  const plain = presentPlain(state);
  if (state.alert === 'alarm') return danger(t('tooLong'), `${plain.title}. ${plain.text}`);
  if (state.alert === 'reminder' && state.wanted === 'paused') {
    return told('caution', 'paused', t('outlived'), t('outlivedDetail', { known: plain.title }));
  }
  return plain;
}

function presentPlain(state: RecordingState): Told {
  if (state.wanted === 'paused') return presentPause(state);
  if (state.alert === 'unprotected') return danger(t('unprotected'), t('unprotectedDetail', { detail: state.detail }));
  if (state.since === null) return presentResume(state);
  if (state.alert === 'recovered') return told('caution', 'unsure', t('leftBehind'), t('leftBehindDetail'));
  return told('caution', 'paused', t('ending'), t('endingDetail'));
}

function presentPause({ known, detail }: RecordingState): Told {
  switch (known) {
    case 'nothing':
    case 'sending':
      return told('busy', 'busy', t('pausing'));
    case 'seen':
      return told('good', 'seen', t('seen'), t('seenDetail'));
    case 'accepted':
      return told('good', 'paused', t('accepted'), t('acceptedDetail'));
    case 'sent':
    case 'settled':
      return told('caution', 'unsure', t('settled'), t('unread'));
    case 'nothing-changed':
      return danger(t('nothingChanged'), t('nothingChangedDetail'));
    case 'not-enabled':
      return danger(t('notEnabled'), t('notEnabledDetail'));
    case 'blocked':
      return danger(t('notPaused'), detail || t('stopped'));
    case 'failed':
      return danger(t('notPaused'), t('again', { detail }));
    case 'unknown':
      return danger(t('unknown'), t('unknownDetail'));
  }
}

function presentResume({ known, detail }: RecordingState): Told {
  switch (known) {
    case 'sending':
      return told('busy', 'busy', t('resuming'));
    case 'accepted':
      return told('neutral', 'idle', t('resumeAccepted'), t('resumeAcceptedDetail'));
    case 'sent':
    case 'settled':
      return told('neutral', 'idle', t('resumeSent'), t('unread'));
    case 'blocked':
    case 'failed':
    case 'unknown':
      return told('caution', 'unsure', t('mayBePaused'), t('mayBePausedDetail', { detail }).trim());
    default:
      return told('neutral', 'idle', t('idle'), t('idleDetail'));
  }
}

/** Where no pause is in force there is no time to count. */
const NOT_PAUSED: readonly Known[] = ['blocked', 'failed', 'not-enabled', 'nothing-changed'];

/** The line about time, when there is something to say. `left` is in milliseconds. */
export function presentTime(
  state: RecordingState,
  left: number,
): { tone: 'neutral' | 'caution' | 'critical'; text: string } | undefined {
  if (state.deadline === null || NOT_PAUSED.includes(state.known)) return undefined;
  if (state.alert === 'alarm' || left <= 0) return { tone: 'critical', text: t('over', { time: clock(-left) }) };
  if (state.alert === 'warning') return { tone: 'caution', text: t('endsIn', { time: clock(left) }) };
  return { tone: 'neutral', text: t('left', { time: clock(left) }) };
}

/** `0:07`, `5:00`, `1:05:09`. */
export function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
