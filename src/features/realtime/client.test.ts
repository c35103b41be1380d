import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connect } from '../../8x8';
import { createBrowser } from './fake-browser';

const TOKEN = 'ac12343934687a839cf';
const AGENTS = '{"agent":[{"agent-id":"007","agent-status":"0"}]}';
const QUEUES = '{"queue":[{"queue-id":"116","queue-size":"3"}]}';

let browser: ReturnType<typeof createBrowser>;

beforeEach(() => {
  vi.useFakeTimers();
  browser = createBrowser();
  const { openChannel } = browser.openTab().surroundings();
  vi.stubGlobal('navigator', { locks: browser.locks });
  vi.stubGlobal('BroadcastChannel', function open(name: string) {
    return openChannel!(name);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function watchOver(answer: (url: string) => Response | Promise<Response>) {
  const asked: string[] = [];
  const fetch = async (url: RequestInfo | URL) => {
    asked.push(new URL(String(url)).pathname);
    return answer(String(url));
  };
  const { realtime } = connect({ baseUrl: 'https://vcc-na4.8x8.com', tenant: 'acme', token: TOKEN, fetch });
  const iterator = realtime.watch()[Symbol.asyncIterator]();
  const first = async () => {
    const next = iterator.next();
    await vi.advanceTimersByTimeAsync(1);
    return (await next).value;
  };
  return { asked, iterator, first };
}

it('reads agents and queues once each, and dates them by the older of the two answers', async () => {
  const { asked, iterator, first } = watchOver(async url => {
    if (url.includes('agents')) return new Response(AGENTS);
    await new Promise(resolve => setTimeout(resolve, 2000));
    return new Response(QUEUES);
  });
  const begun = Date.now();
  const value = first();
  await vi.advanceTimersByTimeAsync(2000);
  const snapshot = await value;
  expect(snapshot).toMatchObject({
    agents: [{ agentStatusName: 'available' }],
    queues: [{ queueSize: 3 }],
    stale: false,
  });
  expect(snapshot?.at?.getTime()).toBeLessThan(begun + 100);
  expect(asked.toSorted()).toEqual(['/api/rtstats/stats/agents.json', '/api/rtstats/stats/queues.json']);
  await iterator.return!();
});

it('asks no second time before its turn, and shows what failed', async () => {
  const { asked, iterator, first } = watchOver(() => new Response('', { status: 503 }));
  const value = await first();
  expect(value).toMatchObject({ at: null, stale: true, error: { code: 'busy' } });
  await vi.advanceTimersByTimeAsync(9_900);
  expect(asked).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveLength(4);
  await iterator.return!();
});

it('takes half of an answer for none', async () => {
  const { iterator, first } = watchOver(url => (url.includes('agents') ? new Response(AGENTS) : new Response('{"qu')));
  expect(await first()).toMatchObject({ at: null, agents: [], error: { code: 'bad-data' } });
  await iterator.return!();
});

it('says no token to the other tabs, in no name and no message, even when the platform repeats it', async () => {
  const { iterator, first } = watchOver(() => new Response(`<error>bad token ${TOKEN}</error>`, { status: 400 }));
  expect(await first()).toMatchObject({ error: { code: 'rejected' } });
  const said = JSON.stringify([browser.said, [...browser.names]]);
  expect(said).toContain('deskside:realtime:1:https://vcc-na4.8x8.com:acme');
  expect(said).toContain('rejected');
  expect(said).not.toContain(TOKEN);
  expect(said).not.toContain(btoa(`acme:${TOKEN}`));
  await iterator.return!();
});
