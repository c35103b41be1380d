import { createBus } from './bus.js';
import { createCustomerInfo } from './customer-info.js';
import { createFlow } from './flow.js';
import { createMessages } from './messages.js';
import { chatScript } from './scripts.js';

/** Starts the chat in the page: the bus, the button, and then the page's own `onInit`. */
export async function start(config, base) {
  const post = (path, body) => fetch(new URL(path, base), { method: 'POST', body: JSON.stringify(body) });
  const refuse = why => void post('refused', { why });
  const known = await fetch(new URL('messages.json', base)).then(answer => answer.json());
  const bus = createBus();
  const info = createCustomerInfo(refuse);
  const messages = createMessages(known, config.customSystemMessages, refuse);
  const variables = {};
  const script = chatScript(config.uuid);

  /** The page cannot say when: info goes to the server on queueing, or with an offline form, and the bus is told. */
  const submit = async (phase, fields) => {
    const sent = info.get();
    const body = { uuid: config.uuid, phase, info: sent, fields, variables, language: messages.language };
    const answer = post('submissions', body);
    bus.publish('customer:info-sent', { info: sent, phase });
    return (await answer).json();
  };
  const flow = createFlow({ config, base, script, messages, submit });

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
