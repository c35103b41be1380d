/** Holds one value for a reader who may be slow: a newer value takes the place of one that nobody has read. */
export interface Mailbox<T> {
  put(value: T): void;
  /** Ends it with an error: once, to whoever reads next. A value that nobody has read is dropped. */
  fail(error: unknown): void;
  end(): void;
  take(): Promise<IteratorResult<T, undefined>>;
}

interface Reader<T> {
  resolve(result: IteratorResult<T, undefined>): void;
  reject(error: unknown): void;
}

const DONE = { done: true, value: undefined } as const;

export function createMailbox<T>(): Mailbox<T> {
  const readers: Reader<T>[] = [];
  let unread: { value: T } | undefined;
  let ending: { error?: unknown } | undefined;

  const finish = (how: { error?: unknown }) => {
    if (ending !== undefined) return;
    ending = how;
    unread = undefined;
    for (const reader of readers.splice(0)) settle(reader);
  };
  const settle = (reader: Reader<T>) => {
    if (ending === undefined || !('error' in ending)) return reader.resolve(DONE);
    const { error } = ending;
    ending = {};
    reader.reject(error);
  };

  return {
    put(value) {
      if (ending !== undefined) return;
      const reader = readers.shift();
      if (reader === undefined) unread = { value };
      else reader.resolve({ done: false, value });
    },
    fail: error => finish({ error }),
    end: () => finish({}),
    take: () =>
      new Promise((resolve, reject) => {
        const reader = { resolve, reject };
        if (ending !== undefined) return settle(reader);
        if (unread === undefined) return void readers.push(reader);
        resolve({ done: false, value: unread.value });
        unread = undefined;
      }),
  };
}
