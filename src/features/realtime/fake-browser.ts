import type { Surroundings } from './surroundings';

interface Held {
  readonly name: string;
  lose(): void;
}

/** A browser with several tabs, for tests in Node: one table of locks, one set of channels, and a page for each tab. */
export function createBrowser() {
  const names = new Set<string>();
  const locks = createLocks(names);
  const channels = new Set<FakeChannel>();
  const listeners = new Map<EventTarget, number>();
  return {
    locks: locks.manager,
    /** Everything that was said, in order, as another page of the origin could hear it. */
    said: [] as unknown[],
    /** The names of all channels and locks there have been. */
    names,
    /** What is still open or held: nothing, once every tab has left. */
    leftovers: () => ({
      channels: channels.size,
      locks: locks.count(),
      listeners: [...listeners.values()].reduce((sum, count) => sum + count, 0),
    }),
    openTab(features: { locks?: 'missing' | 'refused'; channels?: 'missing' | 'refused' } = {}) {
      const said = this.said;
      const document = counted(listeners, Object.assign(new EventTarget(), { visibilityState: 'visible' }));
      const window = counted(listeners, new EventTarget());
      const page = { deaf: false, late: [] as (() => void)[] };
      const openChannel = (name: string) => {
        if (features.channels === 'refused') throw new DOMException('opaque origin', 'SecurityError');
        names.add(name);
        return new FakeChannel(name, channels, said, page) as unknown as BroadcastChannel;
      };
      const refused = { request: () => Promise.reject(new DOMException('opaque origin', 'SecurityError')) };
      const surroundings = {
        locks:
          features.locks === 'missing'
            ? undefined
            : features.locks === 'refused'
              ? (refused as unknown as LockManager)
              : locks.manager,
        openChannel: features.channels === 'missing' ? undefined : openChannel,
        document,
        window,
      } as unknown as Surroundings;
      const show = (visibilityState: 'visible' | 'hidden') => {
        document.visibilityState = visibilityState;
        document.dispatchEvent(new Event('visibilitychange'));
      };
      return {
        surroundings: () => surroundings,
        show: () => show('visible'),
        hide: () => show('hidden'),
        /** Its script is stuck: it hears nothing until it is let go. */
        stick() {
          page.deaf = true;
        },
        unstick() {
          page.deaf = false;
          for (const deliver of page.late.splice(0)) deliver();
        },
        freeze: () => document.dispatchEvent(new Event('freeze')),
        resume: () => document.dispatchEvent(new Event('resume')),
        online: () => window.dispatchEvent(new Event('online')),
        leavePage: () => window.dispatchEvent(new Event('pagehide')),
        comeBack: () => window.dispatchEvent(new Event('pageshow')),
      };
    },
  };
}

class FakeChannel extends EventTarget {
  constructor(
    readonly name: string,
    readonly all: Set<FakeChannel>,
    readonly said: unknown[],
    readonly page: { deaf: boolean; late: (() => void)[] },
  ) {
    super();
    all.add(this);
  }

  postMessage(message: unknown): void {
    if (!this.all.has(this)) throw new DOMException('closed', 'InvalidStateError');
    this.said.push(structuredClone(message));
    for (const other of this.all) {
      if (other === this || other.name !== this.name) continue;
      const data = structuredClone(message);
      const deliver = () => void other.dispatchEvent(new MessageEvent('message', { data }));
      queueMicrotask(() => (other.page.deaf ? void other.page.late.push(deliver) : deliver()));
    }
  }

  close(): void {
    this.all.delete(this);
  }
}

function createLocks(names: Set<string>) {
  let held: Held[] = [];
  let line: { name: string; grant(): void }[] = [];
  const grantNext = (name: string) => {
    if (held.some(lock => lock.name === name)) return;
    const next = line.find(each => each.name === name);
    line = line.filter(each => each !== next);
    next?.grant();
  };
  const request = (name: string, options: LockOptions, work: LockGrantedCallback<unknown>) =>
    new Promise<unknown>((resolve, reject) => {
      names.add(name);
      const grant = () => {
        const lock: Held = { name, lose: () => reject(new DOMException('stolen', 'AbortError')) };
        held.push(lock);
        const give = () => {
          held = held.filter(each => each !== lock);
          grantNext(name);
        };
        queueMicrotask(() =>
          Promise.resolve(work({ name, mode: 'exclusive' }))
            .then(resolve, reject)
            .finally(give),
        );
      };
      if (options.steal) {
        const stolen = held.filter(lock => lock.name === name);
        held = held.filter(lock => lock.name !== name);
        for (const lock of stolen) lock.lose();
        return grant();
      }
      const place = { name, grant };
      line.push(place);
      options.signal?.addEventListener('abort', () => {
        if (!line.includes(place)) return;
        line = line.filter(each => each !== place);
        reject(options.signal?.reason);
      });
      grantNext(name);
    });
  return { manager: { request } as unknown as LockManager, count: () => held.length + line.length };
}

/** Counts the listeners of a target. */
function counted<T extends EventTarget>(counts: Map<EventTarget, number>, target: T): T {
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  const change = (by: number) => counts.set(target, (counts.get(target) ?? 0) + by);
  return Object.assign(target, {
    addEventListener(...args: Parameters<EventTarget['addEventListener']>) {
      change(1);
      add(...args);
    },
    removeEventListener(...args: Parameters<EventTarget['removeEventListener']>) {
      change(-1);
      remove(...args);
    },
  });
}
