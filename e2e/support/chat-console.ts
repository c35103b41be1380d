import { ChatConsoleElement } from '../../src/features/chat/element';

export { connectChat } from '../../src/features/chat/connect';

customElements.define('deskside-chat-console', ChatConsoleElement);
