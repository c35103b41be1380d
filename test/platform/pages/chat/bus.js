/** The message bus: synchronous, deaf to what a listener throws, and silent about topics that nobody listens to. */
export function createBus() {
  const topics = new Map();
  return {
    publish(topic, data) {
      for (const handler of [...(topics.get(topic) ?? [])]) {
        try {
          handler(data ?? null);
        } catch {
          // As reported of the real bus: the publisher never learns of it.
        }
      }
    },
    subscribe(topic, handler) {
      const own = data => handler(data);
      const handlers = topics.get(topic) ?? new Set();
      topics.set(topic, handlers.add(own));
      return {
        remove() {
          handlers.delete(own);
        },
      };
    },
  };
}
