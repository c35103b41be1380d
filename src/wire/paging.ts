import { throwIfAborted } from './wait';

/** A list that comes in pages. Each loop over it asks anew; leaving the loop early stops the page that was on its way. */
export interface Pages<T> extends AsyncIterable<T> {
  toArray(): Promise<T[]>;
}

/** The page size of the historical statistics. */
export const PAGE = 50;

/**
 * Asks for records 1, 51, 101… and fetches one page ahead while the last is read. A page of fewer than 50 rows is the last.
 * A page that repeats the one before means that the platform does not page here: the list ends rather than going round for ever.
 */
export function pages<T>(
  fetchPage: (first: number, signal: AbortSignal) => Promise<readonly T[]>,
  options: { signal?: AbortSignal | undefined; sameRow: (a: T, b: T) => boolean },
): Pages<T> {
  async function* iterate(): AsyncGenerator<T, void, undefined> {
    throwIfAborted(options.signal);
    const controller = new AbortController();
    const stop = () => controller.abort(options.signal?.reason);
    options.signal?.addEventListener('abort', stop, { once: true });
    const ask = (first: number) => {
      const page = fetchPage(first, controller.signal);
      // It is looked at when its turn comes; until then a failure must not count as unhandled.
      page.then(undefined, () => undefined);
      return page;
    };
    try {
      let next: Promise<readonly T[]> | undefined = ask(1);
      let before: readonly T[] = [];
      for (let first = 1; next !== undefined; first += PAGE) {
        const page: readonly T[] = await next;
        if (repeats(before, page, options.sameRow)) return;
        next = page.length === PAGE ? ask(first + PAGE) : undefined;
        for (const row of page) {
          throwIfAborted(options.signal);
          yield row;
        }
        before = page;
      }
    } finally {
      options.signal?.removeEventListener('abort', stop);
      controller.abort();
    }
  }
  return {
    [Symbol.asyncIterator]: iterate,
    async toArray() {
      const rows: T[] = [];
      for await (const row of iterate()) rows.push(row);
      return rows;
    },
  };
}

function repeats<T>(before: readonly T[], page: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return before.length > 0 && before.length === page.length && before.every((row, index) => same(row, page[index]!));
}
