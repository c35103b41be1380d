import { ChatConsoleElement } from './features/chat/element';
import { DialElement } from './features/dial/element';
import { RecordingElement } from './features/recording-control/element';

/** Registers the custom elements, each once, where the page has custom elements at all. */
const elements = {
  'deskside-chat-console': ChatConsoleElement,
  'deskside-dial': DialElement,
  'deskside-recording': RecordingElement,
};

if (typeof customElements !== 'undefined') {
  for (const [name, element] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'deskside-chat-console': ChatConsoleElement;
    'deskside-dial': DialElement;
    'deskside-recording': RecordingElement;
  }
}
