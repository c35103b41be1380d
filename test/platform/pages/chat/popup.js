import { createFlow } from './flow.js';
import { createMessages } from './messages.js';
import { chatScript } from './scripts.js';
import { createServer } from './server.js';

// The chat in a window of its own. As reported of the real one, it has no bus and calls no `onInit`.
const base = new URL('.', location.href);
const { step, customSystemMessages, ...now } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const server = createServer(base);
const messages = createMessages(await server.messages(), customSystemMessages, server.refuse);
messages.setLanguage(now.language);
const flow = createFlow({
  config: {},
  base,
  script: chatScript(now.uuid),
  messages,
  submit: (phase, fields) => server.submit({ ...now, phase, fields }),
  open: () => ({ document, remove: () => window.close() }),
});
if (step === 'preChat') flow.triggerPreChat();
else flow.triggerChatWindow();
