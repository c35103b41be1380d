import type { Issue } from '../../wire/errors';
import { checkConfig } from './check-config';
import { checkMessages } from './check-messages';
import { connectChat } from './connect';
import type { ChatConfig } from './contract';
import { onLoopback } from './development';
import type { SystemMessageKey } from './messages';
import { type CompletedConfig, completeSnippet, type SnippetOptions } from './snippet';

/** Refuses, as it is compiled, the name of a system message that is none. At run time it is kept, and warned of. */
type KnownMessages<Config> = Config extends { readonly customSystemMessages: infer Messages }
  ? {
      readonly customSystemMessages: {
        readonly [Key in keyof Messages]: Key extends SystemMessageKey ? string : never;
      };
    }
  : unknown;

/** Every fault of a `__8x8Chat` configuration, and warnings for system messages that the page does not know. */
export function checkSnippet(config: Readonly<Record<string, unknown>>): Issue[] {
  return [...checkConfig(config), ...checkMessages(config.customSystemMessages)];
}

/**
 * Checks a `__8x8Chat` configuration and completes it: `onInit` attaches the chat, after the one that was there. Throws
 * `invalid-input` with an issue for each fault; warnings go to the console in development.
 */
export function chatSnippet<Config extends ChatConfig>(
  config: Config & KnownMessages<Config>,
  options: SnippetOptions = {},
): CompletedConfig<Config> {
  const issues = checkSnippet(config);
  const completed = completeSnippet(config, options, connectChat, issues);
  if (options.debug ?? onLoopback()) {
    for (const { message } of issues) console.warn(`Chat: ${message}`);
  }
  return completed;
}
