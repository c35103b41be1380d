import type { DesksideError } from '../../wire/errors';
import { type LeaderMessage, tell, toldError } from './messages';
import { type Interest, intervalFor, slowedDown } from './pace';
import { createPoller } from './poller';
import type { Known, Reading } from './snapshot';
import { findSurroundings, isVisible, type Surroundings, watchPage } from './surroundings';
import { createTab, type Tab } from './tab';

export interface Subscriber {
  readonly every: number;
  know(known: Known): void;
  /** It is over: another attempt would be refused as well. */
  fail(error: DesksideError): void;
}

/** All watchers of one connection share one hub, so that they are one tab to the other tabs. */
export interface Hub {
  subscribe(subscriber: Subscriber): () => void;
}

export interface HubOptions {
  /** Names the platform and the tenant: what has the same name shares its readings. It is shown to the whole origin. */
  readonly name: string;
  read(signal: AbortSignal): Promise<Reading>;
  readonly surroundings?: (() => Surroundings) | undefined;
}

/** Errors after which asking again is of no use: the credentials were refused, or there are none. */
const FINAL: readonly string[] = ['unauthorized', 'invalid-input'];

export function createHub({ name, read, surroundings = findSurroundings }: HubOptions): Hub {
  const subscribers = new Set<Subscriber>();
  let known: Known = {};
  let polledAt = 0;
  let notBefore = 0;
  let failures = 0;
  let around: Surroundings = {};
  let tab: Tab | undefined;
  let unwatch: (() => void) | undefined;

  const own = (): Interest => ({
    visible: isVisible(around),
    every: Math.min(...[...subscribers].map(({ every }) => every)),
  });
  const interval = () => intervalFor([own(), ...(tab?.wanted() ?? [])]);
  const due = () => {
    // A clock that was set back would put the next reading off.
    polledAt = Math.min(polledAt, Date.now());
    return Math.max(polledAt + slowedDown(interval(), failures), notBefore);
  };
  const learn = (now: Known) => {
    known = now;
    for (const { know } of subscribers) know(known);
  };
  const lead = (news: Pick<LeaderMessage, 'reading' | 'error' | 'to'> = {}) =>
    tab?.lead({ polledAt, notBefore, due: due(), ...news });

  const poller = createPoller({
    read,
    due,
    started() {
      polledAt = Date.now();
      tab?.next();
      lead();
    },
    succeeded(reading) {
      failures = 0;
      learn({ reading });
      lead({ reading });
    },
    failed(error) {
      failures += 1;
      notBefore = Date.now() + (error.retryAfter ?? 0);
      if (FINAL.includes(error.code)) return giveUp(error);
      learn({ reading: known.reading, error });
      lead({ error: tell(error) });
    },
  });

  const told = (message: LeaderMessage) => {
    polledAt = Math.max(polledAt, message.polledAt);
    notBefore = message.notBefore;
    if (message.reading !== undefined && isNewer(message.reading, known.reading)) learn({ reading: message.reading });
    if (message.error !== undefined) learn({ reading: known.reading, error: toldError(message.error) });
    poller.plan();
  };
  const come = () => {
    if (tab !== undefined) return;
    tab = createTab(around, {
      name,
      own: () => ({ interest: own(), has: known.reading?.at.getTime() ?? 0 }),
      gained() {
        lead();
        poller.start();
      },
      lost: poller.stop,
      told,
      others: poller.plan,
      asked(by, has) {
        const { reading, error } = known;
        const lacks = reading !== undefined && reading.at.getTime() > has;
        lead({ to: by, reading: lacks ? reading : undefined, error: error && tell(error) });
      },
    });
    tab.enter();
  };
  const go = () => {
    poller.stop();
    tab?.leave();
    tab = undefined;
  };
  const changed = () => {
    failures = 0;
    const behind = Date.now() >= polledAt + own().every;
    tab?.want(own().visible && behind);
    poller.plan();
  };

  const open = () => {
    around = surroundings();
    unwatch = watchPage(around, { changed, away: go, back: come });
    come();
  };
  const close = () => {
    go();
    unwatch?.();
    known = { reading: known.reading };
  };
  const giveUp = (error: DesksideError) => {
    for (const { fail } of [...subscribers]) fail(error);
  };

  return {
    subscribe(subscriber) {
      subscribers.add(subscriber);
      subscriber.know(known);
      if (subscribers.size === 1) open();
      else changed();
      return () => {
        if (!subscribers.delete(subscriber)) return;
        if (subscribers.size === 0) close();
        else changed();
      };
    },
  };
}

function isNewer(one: Reading, other: Reading | undefined): boolean {
  return other === undefined || one.at.getTime() > other.at.getTime();
}
