import type { ChatOptions, ChatState, ObservableChat } from './contract';
import { createChat } from './core';
import { onLoopback } from './development';
import type { ChatLanguage } from './languages';
import type { ChatBus, ChatVariables } from './topics';

/**
 * The website chat behind the bus that `onInit` gives. Without a bus, calls wait for `chat.attach(bus)`: info, language and variables
 * are merged and go first, then triggers and ends that are still true, in order. Every call ends. Vendor page: Embedded Chat.
 */
export function connectChat(bus?: ChatBus, options: ChatOptions = {}): ObservableChat {
  const changes = new Set<() => void>();
  let state: ChatState = { connected: false, variables: {}, waiting: [] };

  const chat = createChat(undefined, { debug: onLoopback(), ...options }, (attached, wishes, calls) => {
    state = {
      connected: attached !== undefined,
      language: wishes.get('chat:set-language') as ChatLanguage | undefined,
      variables: (wishes.get('chat:set-variables') ?? {}) as ChatVariables,
      waiting: [...calls.values()],
    };
    for (const change of [...changes]) change();
  });
  const onChange = (handler: () => void) => {
    const own = () => handler();
    changes.add(own);
    return () => {
      changes.delete(own);
    };
  };
  const destroy = () => {
    chat.destroy();
    changes.clear();
  };
  const observed = Object.create(chat, {
    state: { get: () => state, enumerable: true },
    onChange: { value: onChange, enumerable: true },
    destroy: { value: destroy, enumerable: true },
  }) as ObservableChat;
  if (bus) observed.attach(bus);
  return observed;
}
