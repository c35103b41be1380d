import { expect, it } from 'vitest';
import { createJournal, type JournalEntry, type JournalStore } from './journal';

const entry = (change: Partial<JournalEntry> = {}): JournalEntry => ({
  at: '2026-03-02T10:00:00.000Z',
  event: 'pause',
  why: 'Card number',
  ...change,
});

function createStore(): JournalStore {
  const kept = new Map<string, JournalEntry>();
  return {
    add: async (key, value) => void kept.set(key, value),
    read: async () => [...kept].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value),
  };
}

it('keeps entries in the order of events, also those of the same millisecond', async () => {
  const journal = createJournal(async () => createStore());
  for (const event of ['pause', 'seen', 'resume']) journal.add(entry({ event }));
  expect((await journal.entries()).map(({ event }) => event)).toEqual(['pause', 'seen', 'resume']);
});

it('keeps them in memory where the store is refused, and no more than it can hold', async () => {
  const journal = createJournal(() => Promise.reject(new Error('SecurityError')));
  for (let index = 0; index < 600; index += 1) journal.add(entry({ detail: String(index) }));
  const entries = await journal.entries();
  expect(entries).toHaveLength(500);
  expect(entries.at(-1)?.detail).toBe('599');
});

it('writes CSV that a spreadsheet neither breaks nor runs', async () => {
  const journal = createJournal(async () => createStore());
  journal.add(entry({ why: 'Card "A", B\nC', detail: '=HYPERLINK("x")' }));
  expect(await journal.csv()).toBe(
    'at,event,why,carrier,known,detail,agent,page\r\n' +
      '2026-03-02T10:00:00.000Z,pause,"Card ""A"", B\nC",,,"\'=HYPERLINK(""x"")",,\r\n',
  );
});
