import type { ChatOptions, ChatState, ObservableChat } from './contract';
import { createChat } from './core';
import { onLoopback } from './development';
import type { ChatLanguage } from './languages';
import type { ChatBus, ChatVariables } from './topics';

/** The longest time that a timer can be set to, in milliseconds: about 24 days. A longer one would end at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * The website chat behind the bus that `onInit` gives. Without a bus, calls wait for `chat.attach(bus)`: info, language and variables
 * are merged and go first, then triggers and ends that are still true, in order. Every call ends. Vendor page: Embedded Chat.
 */
export function connectChat(bus?: ChatBus, options: ChatOptions = {}): ObservableChat {
  const changes = new Set<() => void>();
  let state: ChatState = { connected: false, variables: {}, waiting: [] };

  const { wait = 30_000, moment = 5_000, debug = onLoopback() } = options;
  const chat = createChat(
    undefined,
    { ...options, wait: Math.min(wait, LONGEST), moment: Math.min(moment, LONGEST), debug },
    (attached, wishes, calls) => {
      state = {
        connected: attached !== undefined,
        language: wishes.get('chat:set-language') as ChatLanguage | undefined,
        variables: { ...(wishes.get('chat:set-variables') as ChatVariables | undefined) },
        waiting: [...calls.values()],
      };
      for (const change of [...changes]) {
        try {
          change();
        } catch (error) {
          // What watches must not keep a call from its end.
          (globalThis.reportError ?? console.error)(error);
        }
      }
    },
  );
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
