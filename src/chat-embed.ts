import { checkConfig } from './features/chat/check-config';
import type { ChatConfig, ChatOptions } from './features/chat/contract';
import { createChat } from './features/chat/core';
import { completeSnippet, type SnippetOptions } from './features/chat/snippet';
import type { ChatBus } from './features/chat/topics';

/**
 * The script tag for websites, at most 2,000 bytes: `desksideChat.connectChat` and `desksideChat.chatSnippet`. A `data-debug`
 * attribute on the tag says that a developer is looking: then discards and calls that were not sent are told on the console.
 */
const debug = document.currentScript?.hasAttribute('data-debug');

Object.assign(window, {
  desksideChat: {
    connectChat: (bus?: ChatBus, options?: ChatOptions) => createChat(bus, { debug, ...options }),
    chatSnippet: (config: ChatConfig, options?: SnippetOptions) =>
      completeSnippet(config, { debug, ...options }, createChat, checkConfig(config)),
  },
});
