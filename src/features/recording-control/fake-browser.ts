import { vi } from 'vitest';
import type { Carrier, CarrierRequest, Receipt } from '../../session/carrier';
import type { Journal, JournalEntry } from '../../session/journal';
import type { Answer } from './answers';
import { createRecordingControl } from './control';
import type { TabEntry } from './reasons';
import type { RecordingReceipt } from './sender';
import type { RecordingOptions } from './types';

/** A browser with several tabs, for tests in Node: one storage, its events, one table of locks, and a window for each tab. */
export function createBrowser() {
  const items = new Map<string, string>();
  const windows: EventTarget[] = [];
  const held = new Set<string>();
  const told = (key: string) => {
    for (const window of windows) {
      queueMicrotask(() => window.dispatchEvent(Object.assign(new Event('storage'), { key })));
    }
  };
  const storage = new Proxy({} as Storage, {
    ownKeys: () => [...items.keys()],
    getOwnPropertyDescriptor: (_, key) => ({ value: items.get(String(key)), enumerable: true, configurable: true }),
    get: (_, name) =>
      ({
        getItem: (key: string) => items.get(key) ?? null,
        setItem: (key: string, text: string) => {
          items.set(key, text);
          told(key);
        },
        removeItem: (key: string) => {
          if (items.delete(key)) told(key);
        },
      })[String(name)],
  });
  const locks = {
    async request(name: string, work: () => Promise<void>) {
      held.add(name);
      await work();
      held.delete(name);
    },
    query: async () => ({ held: [...held].map(name => ({ name })) }),
  };
  return {
    items,
    /** The lock of a page that lives, but has long written nothing. */
    holdLock: (id: string) => void held.add(`deskside:recording:${id}`),
    /** What a page that is gone left in the store. */
    leftBehind(entry: Partial<TabEntry>) {
      const id = `gone-${items.size}`;
      items.set(`deskside:recording:${id}`, JSON.stringify({ id, at: 0, reasons: [], ...entry }));
      return id;
    },
    openTab(options: RecordingOptions = {}, features: { storage?: boolean; locks?: boolean } = {}) {
      const window = Object.assign(new EventTarget(), {
        localStorage: features.storage === false ? undefined : storage,
      });
      const navigation = new EventTarget();
      windows.push(window);
      vi.stubGlobal('window', window);
      vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
      vi.stubGlobal('navigation', navigation);
      vi.stubGlobal('location', new URL('https://crm.example/customers/1?card=4111'));
      vi.stubGlobal('navigator', { locks: features.locks === false ? undefined : locks });
      const sent: CarrierRequest[] = [];
      const answers: (() => Promise<Receipt>)[] = [];
      const carrier: Carrier = {
        name: 'fake',
        send(request) {
          sent.push(request);
          const next = answers.shift();
          return next ? next() : Promise.resolve(settled('settled'));
        },
      };
      const journal = createMemoryJournal();
      const target = { host: 'https://vcc-na4.8x8.com', token: 'd3078e5b5817f3a8' };
      const recording = createRecordingControl(target, { carrier, journal, ...options });
      return {
        recording,
        sent,
        answers,
        journal: journal.lines,
        /** What the store would file each line under, where the writer says so. */
        journalIds: journal.ids,
        actions: () => sent.map(({ fields }) => fields?.action),
        navigate(to: string) {
          const destination = { url: to, sameDocument: false };
          navigation.dispatchEvent(Object.assign(new Event('navigate'), { destination, downloadRequest: null }));
        },
        /** The navigation that began came to nothing: stopped, a download, a 204. */
        stay: () => navigation.dispatchEvent(new Event('navigateerror')),
        leave(to?: string) {
          if (to) this.navigate(to);
          window.dispatchEvent(new Event('pagehide'));
        },
        comeBack: () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
      };
    },
  };
}

export function settled(outcome: Receipt['outcome']): Receipt {
  return { carrier: 'fake', method: 'POST', sentAt: new Date(), outcome };
}

/** What a gateway passes on. */
export function accepted(answer: Answer): RecordingReceipt {
  return { carrier: 'gateway', method: 'PUT', sentAt: new Date(), outcome: 'accepted', answer };
}

function createMemoryJournal(): Journal & { lines: JournalEntry[]; ids: (string | undefined)[] } {
  const lines: JournalEntry[] = [];
  const ids: (string | undefined)[] = [];
  const add = (entry: JournalEntry, id?: string) => {
    lines.push(entry);
    ids.push(id);
  };
  return { lines, ids, add, entries: async () => lines, csv: async () => '' };
}
