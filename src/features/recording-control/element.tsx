import '@preact/signals';
import { render } from 'preact';
import styles from './recording.css?inline';
import type { RecordingControl } from './types';
import { RecordingPanel } from './view';

/** Brings a `<deskside-recording>` to life: the state of `recording`, its buttons and its journal. Returns what ends it. */
export function mountRecording(host: HTMLElement, recording: RecordingControl): () => void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  render(<RecordingPanel recording={recording} />, root);
  return () => render(null, root);
}
