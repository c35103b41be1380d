import { createBus } from './bus.js';
import { createCustomerInfo } from './customer-info.js';
import { createFlow } from './flow.js';
import { createMessages } from './messages.js';
import { chatScript } from './scripts.js';
import { createServer } from './server.js';

/** Starts the chat in the page: the bus, the button, and then the page's own `onInit`. */
export async function start(config, base) {
  const server = createServer(base);
  const bus = createBus();
  const info = createCustomerInfo(server.refuse);
  const messages = createMessages(await server.messages(), config.customSystemMessages, server.refuse);
  const variables = {};
  const script = chatScript(config.uuid);
  const now = () => ({ uuid: config.uuid, info: info.get(), variables, language: messages.language });

  /** The page cannot say when: info goes to the server on queueing, or with an offline form, and the bus is told. */
  const submit = async (phase, fields) => {
    const submission = { ...now(), phase, fields };
    const answer = server.submit(submission);
    bus.publish('customer:info-sent', { info: submission.info, phase });
    return answer;
  };
  /** The window of its own has no bus, and calls no `onInit`: it takes along what it needs. */
  const popUp = step => {
    const url = new URL('popup.html', base);
    url.hash = encodeURIComponent(
      JSON.stringify({ ...now(), step, customSystemMessages: config.customSystemMessages }),
    );
    return window.open(url, '_blank', 'popup,width=380,height=560');
  };
  const flow = createFlow({ config, base, script, messages, submit, popUp: script.popup && popUp });

  bus.subscribe('customer:set-info', change => info.set(change));
  bus.subscribe('customer:reset-info', () => info.reset());
  bus.subscribe('chat:set-language', code => {
    if (!flow.isChatting()) messages.setLanguage(code);
  });
  bus.subscribe('chat:set-variables', change => void Object.assign(variables, change));
  bus.subscribe('chat:end', () => flow.end());
  bus.subscribe('chat:trigger-invitation', () => flow.triggerInvitation());
  bus.subscribe('chat:trigger-pre-chat', () => flow.triggerPreChat());
  bus.subscribe('chat:trigger-chat-window', () => flow.triggerChatWindow());

  flow.placeButton();
  config.onInit?.(bus);
}
