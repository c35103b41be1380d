import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { ChatState, ObservableChat } from './contract';
import type { ChatDelivery, ChatOutcome } from './delivery';
import type { DiscardedInfo } from './info';
import type { ChatLanguage } from './languages';
import type { ChatCommand, CustomerInfo } from './topics';
import type { TraceEntry } from './trace';

/** What the console shows of one chat. Values are the developer's own page's; the messages' values are masked. */
export interface ChatConsoleModel {
  readonly info: ReadonlySignal<CustomerInfo>;
  readonly state: ReadonlySignal<ChatState>;
  readonly trace: ReadonlySignal<readonly TraceEntry[]>;
  /** What became of the last thing that was done here. */
  readonly result: ReadonlySignal<ConsoleResult | undefined>;
  setInfo(name: string, value: string): void;
  removeInfo(name: string): void;
  setLanguage(code: ChatLanguage): void;
  setVariable(name: string, value: string): void;
  run(command: ChatAction): void;
  destroy(): void;
}

/** The calls that take nothing. */
export type ChatAction = 'resetInfo' | 'triggerInvitation' | 'triggerPreChat' | 'triggerChatWindow' | 'end';

export type ConsoleResult =
  | { readonly kind: 'pending'; readonly topic: string }
  | { readonly kind: 'ended'; readonly topic: string; readonly outcome: ChatOutcome }
  | { readonly kind: 'discarded'; readonly discarded: DiscardedInfo };

const TOPICS: Readonly<Record<ChatAction, ChatCommand>> = {
  resetInfo: 'customer:reset-info',
  triggerInvitation: 'chat:trigger-invitation',
  triggerPreChat: 'chat:trigger-pre-chat',
  triggerChatWindow: 'chat:trigger-chat-window',
  end: 'chat:end',
};

export function createChatConsoleModel(chat: ObservableChat): ChatConsoleModel {
  const info = signal(chat.info);
  const state = signal(chat.state);
  const trace = signal<readonly TraceEntry[]>([...chat.trace]);
  const result = signal<ConsoleResult | undefined>(undefined);

  const undo = chat.onChange(() => {
    info.value = chat.info;
    state.value = chat.state;
    trace.value = [...chat.trace];
  });
  const follow = (topic: string, delivery: Promise<ChatDelivery>) => {
    const pending: ConsoleResult = { kind: 'pending', topic };
    result.value = pending;
    void delivery.then(({ outcome }) => {
      if (result.peek() === pending) result.value = { kind: 'ended', topic, outcome };
    });
  };
  const set = (name: string, value: string | null) => {
    const { delivery, discarded } = chat.setInfo({ [name]: value });
    const [first] = discarded;
    if (first) result.value = { kind: 'discarded', discarded: first };
    else follow('customer:set-info', delivery);
  };

  return {
    info,
    state,
    trace,
    result,
    setInfo: set,
    removeInfo: name => set(name, null),
    setLanguage: code => follow('chat:set-language', chat.setLanguage(code)),
    setVariable: (name, value) => follow('chat:set-variables', chat.setVariables({ [name]: value })),
    run: command => follow(TOPICS[command], chat[command]()),
    destroy: undo,
  };
}
