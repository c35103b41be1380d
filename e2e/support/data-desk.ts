import type { Page } from '@playwright/test';
import { type RunningStandIn, startStandIn } from '../../test/platform/stand-in';
import { bundle } from './bundle';
import { type Served, serve } from './serve';

/** What a test reads of a tab: moments in milliseconds since the epoch. */
export interface Shown {
  readonly at: number | null;
  readonly isDate: boolean;
  readonly stale: boolean;
  readonly error: string | undefined;
  readonly agents: number;
  readonly queues: number;
}

export interface TestWindow {
  readonly got: Shown[];
  readonly ended: Promise<string>;
  stop(): void;
  /** Moves this tab's clock on by so many milliseconds. */
  pass(milliseconds: number): void;
  show(state: 'visible' | 'hidden'): void;
  /** Resolves when so many other tabs have heard everything that this one said, and this one what they answered. */
  meet(others: number): Promise<void>;
}

/** A site whose pages watch a stand-in contact centre through the site's own gateway, which holds the token. */
export interface DataDesk {
  readonly standIn: RunningStandIn;
  readonly site: Served;
  /** Opens a tab that watches. Its clock stands still until it is moved: a browser's own would be one for all tabs. */
  open(page: Page, tab: string, time: number): Promise<void>;
  /** Which tab asked for the agents, and for the queues, oldest first. */
  asked(list?: 'agents' | 'queues'): string[];
  close(): Promise<void>;
}

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Desk</title><script src="/clock.js"></script><script src="/deskside.js"></script><script src="/page.js"></script></html>';
const CLOCK = `
  const timers = new Map();
  let now = Number(new URLSearchParams(location.search).get('time'));
  let number = 0;
  Date.now = () => now;
  window.setTimeout = (act, milliseconds = 0) => {
    timers.set(++number, { at: now + milliseconds, act });
    return number;
  };
  window.clearTimeout = timer => void timers.delete(timer);
  window.pass = milliseconds => {
    const end = now + milliseconds;
    for (;;) {
      const due = [...timers].filter(([, { at }]) => at <= end).sort(([, one], [, other]) => one.at - other.at)[0];
      if (!due) break;
      const [timer, { at, act }] = due;
      timers.delete(timer);
      now = Math.max(now, at);
      act();
    }
    now = end;
  };`;
const SCRIPT = `
  const stop = new AbortController();
  window.got = [];
  window.stop = () => stop.abort();
  window.show = state => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const meeting = new BroadcastChannel('meeting');
  let arrived = () => undefined;
  meeting.onmessage = ({ data }) => data === 'here?' ? meeting.postMessage('here') : arrived();
  window.meet = others => new Promise(resolve => {
    let missing = others;
    arrived = () => --missing === 0 && resolve();
    if (missing === 0) resolve();
    else meeting.postMessage('here?');
  });
  window.ended = (async () => {
    const { realtime } = deskside.connect({ baseUrl: '/contact-centre' });
    for await (const { at, stale, error, agents, queues } of realtime.watch({ signal: stop.signal })) {
      const isDate = at instanceof Date;
      got.push({ at: at && at.getTime(), isDate, stale, error: error && error.code, agents: agents.length, queues: queues.length });
    }
  })().then(() => 'ended', error => error.code);`;

export async function openDataDesk(): Promise<DataDesk> {
  const standIn = await startStandIn();
  const { id, dataToken } = standIn.tenant;
  const script = await bundle('e2e/support/realtime.ts', 'deskside');
  const files: Record<string, [type: string, text: string]> = {
    '/': ['text/html; charset=utf-8', PAGE],
    '/clock.js': ['text/javascript; charset=utf-8', CLOCK],
    '/deskside.js': ['text/javascript; charset=utf-8', script],
    '/page.js': ['text/javascript; charset=utf-8', SCRIPT],
  };
  const site = await serve(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://site');
    const file = files[pathname];
    if (file !== undefined) {
      response.writeHead(200, { 'Content-Type': file[0], 'Content-Security-Policy': POLICY }).end(file[1]);
      return;
    }
    if (!pathname.startsWith('/contact-centre/')) {
      response.writeHead(404).end();
      return;
    }
    const authorization = `Basic ${Buffer.from(`${id}:${dataToken}`).toString('base64')}`;
    const route = pathname.slice('/contact-centre'.length) + search;
    const answer = await fetch(standIn.origin() + route, { headers: { authorization } });
    for (const name of ['content-type', 'retry-after']) {
      const value = answer.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.writeHead(answer.status).end(await answer.text());
  });
  return {
    standIn,
    site,
    async open(page, tab, time) {
      await page.goto(`${site.origin('crm.localhost')}/?tab=${tab}&time=${time}`);
    },
    asked: (list = 'agents') =>
      site.requests
        .filter(({ url }) => url === `/contact-centre/api/rtstats/stats/${list}.json`)
        .map(({ referer }) => new URL(referer).searchParams.get('tab') ?? ''),
    async close() {
      await site.close();
      await standIn.close();
    },
  };
}
