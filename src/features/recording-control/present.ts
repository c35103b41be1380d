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

export function present(state: RecordingState): Told {
  const plain = presentPlain(state);
  if (state.alert !== 'alarm') return plain;
  return told('critical', 'danger', 'Paused too long', `${plain.title}. ${plain.text}`.trim());
}

function presentPlain(state: RecordingState): Told {
  if (state.wanted === 'paused') return presentPause(state);
  if (state.since === null) return presentResume(state);
  if (state.alert === 'recovered') {
    return told(
      'caution',
      'unsure',
      'A pause was left behind',
      'A page ended without resuming. It resumes in a moment.',
    );
  }
  return told('caution', 'paused', 'Pause ends in a moment', 'No reason to pause is left.');
}

function presentPause({ known, detail }: RecordingState): Told {
  switch (known) {
    case 'nothing':
    case 'sending':
      return told('busy', 'busy', 'Pausing the recording');
    case 'seen':
      return told('good', 'seen', 'Paused, and you saw it', 'You saw it paused in Agent Workspace.');
    case 'accepted':
      return told(
        'good',
        'paused',
        'Pause accepted',
        'The platform took the pause. Agent Workspace shows whether it holds.',
      );
    case 'sent':
    case 'settled':
      return told(
        'caution',
        'unsure',
        'Pause sent, not confirmed',
        'This page cannot read the answer. Look at Agent Workspace.',
      );
    case 'nothing-changed':
      return told(
        'critical',
        'danger',
        'Nothing was paused',
        'The platform has no active call for you. It is asked again.',
      );
    case 'not-enabled':
      return told(
        'critical',
        'danger',
        'Recording control is off for you',
        'The platform says that recording is not enabled for you.',
      );
    case 'blocked':
      return told('critical', 'danger', 'Not paused', detail || 'The browser stopped the request.');
    case 'failed':
      return told('critical', 'danger', 'Not paused', `${detail} It is sent again.`.trim());
    case 'unknown':
      return told('critical', 'danger', 'It may not be paused', 'No sign of an answer. The pause is sent again.');
  }
}

function presentResume({ known, detail }: RecordingState): Told {
  switch (known) {
    case 'sending':
      return told('busy', 'busy', 'Resuming the recording');
    case 'accepted':
      return told('neutral', 'idle', 'Resume accepted', 'The platform took the resume.');
    case 'sent':
    case 'settled':
      return told('neutral', 'idle', 'Resume sent', 'This page cannot read the answer. Look at Agent Workspace.');
    case 'blocked':
    case 'failed':
    case 'unknown':
      return told(
        'caution',
        'unsure',
        'It may still be paused',
        `${detail} Resume it here or in Agent Workspace.`.trim(),
      );
    default:
      return told(
        'neutral',
        'idle',
        'No pause asked for',
        'Card fields on this page pause the recording by themselves.',
      );
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
  if (state.alert === 'alarm' || left <= 0) {
    return { tone: 'critical', text: `Over the longest pause by ${clock(-left)}. Is it still needed?` };
  }
  if (state.alert === 'warning') return { tone: 'caution', text: `The longest pause ends in ${clock(left)}` };
  if (state.alert === 'reminder') return { tone: 'caution', text: 'Still paused, and no card field is open. Resume?' };
  return { tone: 'neutral', text: `${clock(left)} left of the longest pause` };
}

/** `0:07`, `5:00`, `1:05:09`. */
export function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
