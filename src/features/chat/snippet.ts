import { type Issue, throwIssues } from '../../wire/errors';
import type { Chat, ChatConfig, ChatOptions } from './contract';
import type { ChatBus } from './topics';

export interface SnippetOptions extends ChatOptions {
  /** The chat to attach, when calls are made before `onInit`. Another is made otherwise. */
  readonly chat?: Chat | undefined;
  /** Called with the chat after each `onInit`. */
  readonly onReady?: ((chat: Chat) => void) | undefined;
}

/** The configuration to assign to `window.__8x8Chat` before the vendor's script runs. */
export type CompletedConfig<Config> = Config & { readonly onInit: (bus: ChatBus) => void };

/** Completes a configuration that was checked: `onInit` attaches the chat, after the one that was there. */
export function completeSnippet<Config extends ChatConfig>(
  config: Config,
  options: SnippetOptions,
  connect: (bus: undefined, options: ChatOptions) => Chat,
  issues: readonly Issue[],
): CompletedConfig<Config> {
  throwIssues(issues);
  const { chat = connect(undefined, options), onReady } = options;
  return {
    ...config,
    onInit(bus: ChatBus) {
      try {
        config.onInit?.(bus);
      } finally {
        chat.attach(bus);
        onReady?.(chat);
      }
    },
  };
}
