import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { ObservableChat } from './contract';
import type { CustomerInfo } from './topics';

/** `chat.info` as a signal. It changes when the info does, and lives as long as the chat. */
export function chatInfo(chat: ObservableChat): ReadonlySignal<CustomerInfo> {
  const info = signal(chat.info);
  chat.onChange(() => {
    info.value = chat.info;
  });
  return info;
}
