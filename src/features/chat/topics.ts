/**
 * The topics of the embedded chat's message bus. Vendor page: Embedded Chat.
 */

/** What `onInit` is given: the vendor's bus. `publish` is synchronous and hides what a listener throws. */
export interface ChatBus {
  publish(topic: string, data?: unknown): void;
  subscribe(topic: string, handler: (data: unknown) => void): ChatSubscription;
}

export interface ChatSubscription {
  remove(): void;
}

/** Customer info as the platform takes it: names to primitive values. */
export type CustomerInfo = Readonly<Record<string, string | number | boolean>>;

/** What may be set: `null` removes an entry, `undefined` leaves it as it is. */
export type CustomerInfoInput = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * Chat script variables by name, such as `{ _options: 'DEF' }`.
 * Inferred: the page shows one string; numbers and booleans are let through as well.
 */
export type ChatVariables = Readonly<Record<string, string | number | boolean>>;

/** Published by the chat as soon as customer info went to the server: on queueing, or with an offline form. */
export interface InfoSent {
  readonly info: CustomerInfo;
  /** Where the chat is. The page names `chatWindow`; others pass through. */
  readonly phase: 'chatWindow' | (string & {});
}

/** The documented topics that the chat publishes, with their data. */
export interface ChatEvents {
  'customer:info-sent': InfoSent;
}

/** The documented topics that a page publishes. `chat:end` is printed as `Chat: end` in the page's list, `chat:end` in its example. */
export type ChatCommand =
  | 'customer:set-info'
  | 'customer:reset-info'
  | 'chat:set-language'
  | 'chat:set-variables'
  | 'chat:end'
  | 'chat:trigger-invitation'
  | 'chat:trigger-pre-chat'
  | 'chat:trigger-chat-window';
