export { chatSnippet, checkSnippet } from './chat-snippet';
export { connectChat } from './connect';
export type { Chat, ChatConfig, ChatOptions, ChatState, ObservableChat, SetInfoResult } from './contract';
export type { ChatDelivery, ChatOutcome } from './delivery';
export { type CheckedInfo, checkInfo, type DiscardCode, type DiscardedInfo } from './info';
export { CHAT_LANGUAGES, type ChatLanguage } from './languages';
export { type LoadOptions, loadChat } from './load';
export { SYSTEM_MESSAGES, type SystemMessageKey, type SystemMessages } from './messages';
export { pickLanguage } from './pick-language';
export type { CompletedConfig, SnippetOptions } from './snippet';
export type {
  ChatBus,
  ChatCommand,
  ChatEvents,
  ChatSubscription,
  ChatVariables,
  CustomerInfo,
  CustomerInfoInput,
  InfoSent,
} from './topics';
export type { TraceEntry } from './trace';
