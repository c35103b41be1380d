import type { ChatBus } from './topics';

/** A bus as the vendor's is reported: synchronous, deaf to what a listener throws, ignorant of unknown topics. */
export function testBus() {
  const listeners = new Map<string, Set<(data: unknown) => void>>();
  const published: [topic: string, data?: unknown][] = [];
  const bus: ChatBus = {
    publish(...message) {
      published.push(message as [string, unknown?]);
    },
    subscribe(topic, handler) {
      const own = (data: unknown) => handler(data);
      const handlers = listeners.get(topic) ?? new Set();
      listeners.set(topic, handlers.add(own));
      return { remove: () => void handlers.delete(own) };
    },
  };
  return {
    ...bus,
    published,
    /** The chat says something. */
    say(topic: string, data: unknown) {
      for (const handler of [...(listeners.get(topic) ?? [])]) handler(data);
    },
    count: (topic: string) => listeners.get(topic)?.size ?? 0,
  };
}
