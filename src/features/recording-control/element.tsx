import { signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { DesksideElement, sharedAttributes } from '../../ui/element';
import { mount } from '../../ui/mount';
import { t } from './messages';
import { recordingStyles } from './styles';
import type { RecordingControl } from './types';
import { RecordingPanel } from './view';

/** Brings a `<deskside-recording>` of embed.js to life, with the page's one control. Returns what ends it. */
export function mountRecording(host: HTMLElement, recording: RecordingControl): () => void {
  return mount(host, () => <RecordingPanel recording={recording} />, { styles: [recordingStyles] }).unmount;
}

/**
 * `<deskside-recording>` for pages with their own bundle. Its `recording` property takes what `createRecordingControl()` returns: one
 * control serves the page and any number of elements, and lives on when an element goes. embed.js brings its own element.
 */
export class RecordingElement extends DesksideElement {
  static readonly observedAttributes = sharedAttributes;
  static override readonly styles = [recordingStyles];

  readonly #recording = signal<RecordingControl | undefined>(undefined);

  get recording(): RecordingControl | undefined {
    return this.#recording.value;
  }

  set recording(recording: RecordingControl | undefined) {
    this.#recording.value = recording;
  }

  protected view(): ComponentChild {
    const recording = this.#recording.value;
    return recording ? <RecordingPanel key={recording} recording={recording} /> : <p>{t('noControl')}</p>;
  }
}
