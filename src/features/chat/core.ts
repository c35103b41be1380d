import { DesksideError, type ErrorCode, throwIssues } from '../../wire/errors';
import type { Chat, ChatOptions } from './contract';
import type { ChatDelivery, ChatOutcome } from './delivery';
import { checkInfo, mergeInfo } from './info';
import { checkLanguage } from './languages';
import type { ChatBus, ChatCommand, ChatSubscription } from './topics';
import { mask, type TraceEntry } from './trace';

type Handler = (data: unknown) => void;
type Listener = [
  topic: string,
  handler: Handler,
  ended?: Handler | undefined,
  subscription?: ChatSubscription | undefined,
];

/** Hears of every change: the bus that is attached, the wishes, and the calls that wait, by the function that ends them. */
export type Told = (
  bus: ChatBus | undefined,
  wishes: ReadonlyMap<ChatCommand, unknown>,
  calls: ReadonlyMap<unknown, ChatCommand>,
) => void;

/**
 * The chat as the script tag has it. One closure holds it all, for its names shrink in the built script, and 2,000 bytes are what a
 * website gives.
 */
export function createChat(first?: ChatBus, options: ChatOptions = {}, told?: Told): Chat {
  const { wait = 30_000, moment = 5_000, popup, traceLength = 100, debug } = options;
  const trace: TraceEntry[] = [];
  /** Info, language and variables, in the order of their first call: what the next bus is told. */
  const wishes = new Map<ChatCommand, unknown>();
  /** Calls that wait for the bus, by the function that ends them. */
  const calls = new Map<(outcome?: ChatOutcome) => void, ChatCommand>();
  const listeners = new Set<Listener>();
  let info = mergeInfo({}, {});
  let bus: ChatBus | undefined;
  let destroyed = false;

  const note = (event: TraceEntry['event'], topic: string, data: unknown) => {
    if (trace.push({ at: new Date().toISOString(), event, topic, data }) > traceLength) trace.shift();
    if (debug && !/^(pub|rec)/.test(event)) console.warn('Chat:', event, topic, data);
    told?.(bus, wishes, calls);
  };

  /** Copies what it publishes: whatever the chat does with it, the wish stays as it is. */
  const publish = (topic: ChatCommand, data: unknown) => {
    if (data === undefined) bus!.publish(topic);
    else bus!.publish(topic, structuredClone(data));
    // It erased what was there: at the next bus it would erase what others have set since.
    if (topic === 'customer:reset-info') wishes.delete(topic);
  };

  const send = (topic: ChatCommand, data?: unknown, isCall?: boolean, opens?: boolean) =>
    new Promise<ChatDelivery>(resolve => {
      const since = Date.now();
      // Without `userActivation` (older browsers, servers) a gesture can be neither seen nor denied.
      const lacksGesture = () => opens && globalThis.navigator?.userActivation?.isActive === false;
      const settle = (outcome?: ChatOutcome) => {
        // A late timer (a sleeping computer, a hidden tab) must not let an old trigger or end through.
        outcome ??= isCall && Date.now() - since > moment ? 'expired' : lacksGesture() ? 'no-gesture' : 'published';
        clearTimeout(timer);
        calls.delete(settle);
        if (outcome === 'published' && isCall) publish(topic, data);
        note(outcome, topic, topic === 'chat:set-language' ? data : mask(data));
        resolve({ topic, outcome });
      };
      const timer = setTimeout(settle, isCall ? moment : wait, isCall ? 'expired' : 'given-up');
      if (!isCall) {
        wishes.set(topic, typeof data === 'object' ? { ...(wishes.get(topic) as object), ...data } : data);
        if (bus) publish(topic, data);
      }
      if (destroyed) settle('destroyed');
      else if (bus || lacksGesture()) settle();
      else {
        calls.set(settle, topic);
        told?.(bus, wishes, calls);
      }
    });

  /** Forgets a wish; whoever waits for it learns that it was replaced. */
  const drop = (dropped: ChatCommand) => {
    wishes.delete(dropped);
    for (const [settle, topic] of calls) if (topic === dropped) settle('replaced');
  };

  /** Ends every wait: as said, or with what comes of publishing. */
  const flush = (outcome?: ChatOutcome) => {
    for (const settle of calls.keys()) settle(outcome);
  };

  const subscribe = (listener: Listener) => {
    const [topic, handler, ended, subscription] = listener;
    subscription?.remove();
    listener[3] = bus?.subscribe(topic, data => {
      // A message is noted once, however many listen to its topic.
      if ([...listeners].find(other => other[0] === topic) === listener) note('received', topic, mask(data));
      try {
        handler(data);
      } catch (error) {
        // The vendor's bus hides what a listener throws. `reportError` is younger than the browsers this runs in.
        (globalThis.reportError ?? console.error)(error);
      }
    });
    if (destroyed) ended?.('destroyed');
  };

  const on = (topic: string, handler: Handler, ended?: Handler) => {
    const listener: Listener = [topic, handler, ended];
    listeners.add(listener);
    subscribe(listener);
    return () => {
      listeners.delete(listener);
      listener[3]?.remove();
      listener[3] = undefined;
    };
  };

  const once = (topic: string, { signal }: { signal?: AbortSignal } = {}) =>
    new Promise<never>((resolve, reject) => {
      const stop = (code: unknown) => {
        reject(new DesksideError(code as ErrorCode, `${topic}: ${code}`));
        off?.();
        signal?.removeEventListener('abort', abort);
      };
      const abort = () => stop('aborted');
      let off: (() => void) | undefined;
      off = on(
        topic,
        data => {
          resolve(data as never);
          abort();
        },
        stop,
      );
      signal?.addEventListener('abort', abort);
      if (signal?.aborted) abort();
    });

  const move = (next?: ChatBus) => {
    bus = next;
    listeners.forEach(subscribe);
    told?.(bus, wishes, calls);
  };
  const trigger = (topic: ChatCommand, opens?: boolean) => () => send(topic, undefined, true, opens);

  const chat: Chat = {
    setInfo(input) {
      const topic = 'customer:set-info';
      const { accepted, discarded } = checkInfo(input);
      for (const fault of discarded) note('discarded', topic, fault);
      info = mergeInfo(info, accepted);
      const delivery: Promise<ChatDelivery> =
        Object.keys(accepted).length > 0 ? send(topic, accepted) : Promise.resolve({ topic, outcome: 'empty' });
      return { accepted, discarded, info, delivery };
    },
    resetInfo() {
      info = mergeInfo({}, {});
      drop('customer:set-info');
      return send('customer:reset-info');
    },
    get info() {
      return info;
    },
    setLanguage(code) {
      checkLanguage(code);
      drop('chat:set-language');
      return send('chat:set-language', code);
    },
    setVariables(variables) {
      const { accepted, discarded } = checkInfo(variables, Infinity, Infinity);
      throwIssues(discarded.map(({ key, code }) => ({ path: key, code, message: `Chat variable ${key}: ${code}.` })));
      return send('chat:set-variables', accepted);
    },
    end: trigger('chat:end'),
    triggerInvitation: trigger('chat:trigger-invitation'),
    triggerPreChat: trigger('chat:trigger-pre-chat', popup),
    triggerChatWindow: trigger('chat:trigger-chat-window', popup),
    on,
    once,
    attach(next) {
      if (destroyed) return;
      move(next);
      for (const [topic, data] of wishes) publish(topic, data);
      flush();
    },
    fail: () => flush('failed'),
    trace,
    destroy() {
      destroyed = true;
      flush('destroyed');
      move();
    },
  };

  // The trace shows that info was sent even if nobody else listens.
  on('customer:info-sent', () => undefined);
  if (first) chat.attach(first);
  return chat;
}
