import type { ChatDelivery } from './delivery';
import type { CheckedInfo, DiscardedInfo } from './info';
import type { ChatLanguage } from './languages';
import type { SystemMessages } from './messages';
import type { ChatBus, ChatEvents, ChatVariables, CustomerInfo, CustomerInfoInput } from './topics';
import type { TraceEntry } from './trace';

export interface ChatOptions {
  /** How long a call waits for the bus before it is given up, in milliseconds. 30,000 by default. */
  readonly wait?: number | undefined;
  /**
   * How long a trigger or an end stays true while it waits, in milliseconds. 5,000 by default: about as long as browsers let
   * a click open a window.
   */
  readonly moment?: number | undefined;
  /** The chat script opens a popup: the pre-chat and chat window triggers then need the visitor's gesture. */
  readonly popup?: boolean | undefined;
  /** How many messages the trace keeps. 100 by default. */
  readonly traceLength?: number | undefined;
  /** Tell on the console what was discarded or not sent. By default on a loopback page (`localhost`) alone. */
  readonly debug?: boolean | undefined;
}

export interface SetInfoResult {
  /** What went, or will go, to the bus: `null` for what is removed. */
  readonly accepted: CheckedInfo['accepted'];
  readonly discarded: readonly DiscardedInfo[];
  /** All customer info as it now is. */
  readonly info: CustomerInfo;
  /** Resolves when the call has ended, in whatever way; never rejects. */
  readonly delivery: Promise<ChatDelivery>;
}

/** The website chat behind a typed, checked bus. Vendor page: Embedded Chat. */
export interface Chat {
  /**
   * Merges customer info; `null` removes an entry, `undefined` leaves it. Entries that the platform would drop are told in
   * `discarded` and never reach the bus. The chat sends the info when the customer is queued or sends an offline form.
   */
  setInfo(info: CustomerInfoInput): SetInfoResult;
  /** Removes all customer info. */
  resetInfo(): Promise<ChatDelivery>;
  /** A mirror of the customer info set here: frozen, and another object after each change. */
  readonly info: CustomerInfo;
  /**
   * Sets the language of the system messages and of the transcription, before the chat starts; the last one counts. A language
   * question in the chat form has priority and takes this as its default. Throws `invalid-input` for any but the 22 codes.
   */
  setLanguage(code: ChatLanguage): Promise<ChatDelivery>;
  /** Sets variables of the chat script; those of the same name are overwritten. Throws `invalid-input` for what is no primitive. */
  setVariables(variables: ChatVariables): Promise<ChatDelivery>;
  /** Closes the chat window, or asks for confirmation first when an agent is connected. */
  end(): Promise<ChatDelivery>;
  /**
   * Shows the invitation if the customer is in no pre-chat, chat window or offline form (an invitation that is shown is replaced)
   * and the chat script has one to show. The server decides: nothing tells the page that none was shown, but the
   * console line `Missing next step from step initInvitation [invitation]`.
   */
  triggerInvitation(): Promise<ChatDelivery>;
  /**
   * Shows the pre-chat if the customer is in no pre-chat, chat window or offline form and the chat script has one to show.
   * For a script that opens a popup (`popup: true`): only as a result of the visitor's action, and only when none is open.
   */
  triggerPreChat(): Promise<ChatDelivery>;
  /**
   * Shows the chat window if the customer is not in one (an invitation or a pre-chat gives way) and the chat script has one to
   * show. For a script that opens a popup: as with the pre-chat.
   */
  triggerChatWindow(): Promise<ChatDelivery>;
  /** Hears a topic, on this bus and on every later one. Returns the undo. What a handler throws is reported, and stops nothing. */
  on<Topic extends keyof ChatEvents>(topic: Topic, handler: (data: ChatEvents[Topic]) => void): () => void;
  on(topic: string, handler: (data: unknown) => void): () => void;
  /** The next message of a topic. Rejects with `aborted` on the signal and with `destroyed`. */
  once<Topic extends keyof ChatEvents>(topic: Topic, options?: { signal?: AbortSignal }): Promise<ChatEvents[Topic]>;
  once(topic: string, options?: { signal?: AbortSignal }): Promise<unknown>;
  /** Takes a bus, the first or the next: replays info, language, variables and subscriptions, then sends what waited. */
  attach(bus: ChatBus): void;
  /** Ends every wait as `failed`: the chat script could not be loaded. */
  fail(): void;
  /** The last messages both ways, oldest first, with their values masked: `JSON.stringify(chat.trace)` can go to support. */
  readonly trace: readonly TraceEntry[];
  /** Removes every subscription and timer; calls that wait end as `destroyed`, and so do later ones. */
  destroy(): void;
}

/** What `deskside/chat` adds to the script tag's chat: its state can be watched. */
export interface ObservableChat extends Chat {
  readonly state: ChatState;
  /** Called after each change of `info`, `state` or `trace`. Returns the undo. */
  onChange(handler: () => void): () => void;
}

export interface ChatState {
  readonly connected: boolean;
  readonly language?: ChatLanguage | undefined;
  readonly variables: ChatVariables;
  /** Topics of the calls that wait for the bus, oldest first. */
  readonly waiting: readonly string[];
}

/** The vendor's `__8x8Chat` configuration. What is not named here passes through. Vendor page: Embedded Chat, Configuration. */
export interface ChatConfig {
  /** The chat script's id: `script_…`. */
  readonly uuid: string;
  readonly tenant: string;
  /** The chat channel's name. */
  readonly channel: string;
  /** Where the chat comes from: the platform's `https:` origin (`http:` on loopback alone). */
  readonly domain: string;
  /** Inferred: `/.` in the snippets that the platform writes. */
  readonly path?: string;
  readonly buttonContainerId?: string;
  readonly align?: string;
  readonly onInit?: (bus: ChatBus) => void;
  readonly customSystemMessages?: SystemMessages;
  /** A style sheet for the chat window, over `https:`. */
  readonly stylesheetURL?: string;
  readonly [name: string]: unknown;
}
