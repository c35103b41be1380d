import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHttp, type HttpOptions } from './http';

const TOKEN = 'ac12343934687a839cf';
let host = 0;

beforeEach(() => {
  vi.useFakeTimers();
  host += 1;
});
afterEach(() => {
  vi.useRealTimers();
});

type Step = Response | Error | ((init: RequestInit) => Promise<Response>);

function platform(steps: Step[], options: Partial<HttpOptions> = {}) {
  const seen: { url: string; init: RequestInit }[] = [];
  const fetch = async (url: RequestInfo | URL, init: RequestInit = {}) => {
    seen.push({ url: String(url), init });
    const step = steps.shift();
    if (step === undefined) throw new Error('no more answers');
    if (step instanceof Error) throw step;
    return typeof step === 'function' ? step(init) : step;
  };
  const credentials = { username: 'acme', password: TOKEN };
  const http = createHttp({ baseUrl: `https://pbx${host}.example`, fetch, credentials, ...options });
  return { http, seen };
}

const answer = (status: number, body = '', headers: Record<string, string> = {}) =>
  new Response(body, { status, headers });
const get = { path: ['api', 'stats', 'agents.json'] };

async function failure(promise: Promise<unknown>) {
  const settled = promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  return settled;
}

it('sends Basic credentials and encodes every segment and query value', async () => {
  const { http, seen } = platform([answer(200, '{}', { 'content-type': 'application/json; charset=utf-8' })]);
  const got = await http.request({ path: ['api', 'a/b?c.json'], query: [['d', '2007-08-05 13:15Z,2007-08-07']] });
  expect(got).toMatchObject({ status: 200, text: '{}', type: 'application/json' });
  expect(seen[0]?.url).toBe(`https://pbx${host}.example/api/a%2Fb%3Fc.json?d=2007-08-05%2013%3A15Z%2C2007-08-07`);
  expect(seen[0]?.init.headers).toEqual({ Authorization: `Basic ${btoa(`acme:${TOKEN}`)}` });
  expect(seen[0]?.init.credentials).toBe('omit');
});

it('sends no credentials to a gateway', async () => {
  const { http, seen } = platform([answer(200, '[]')], { credentials: undefined });
  await http.request(get);
  expect(seen[0]?.init.headers).toEqual({});
});

it.each([
  [401, 'unauthorized'],
  [403, 'unauthorized'],
  [404, 'not-found'],
  [400, 'rejected'],
  [409, 'rejected'],
  [500, 'platform-failed'],
  [502, 'platform-failed'],
])('tells status %i as %s, at once', async (status, code) => {
  const { http, seen } = platform([answer(status, '<error><message>Bad agent id</message></error>')]);
  expect(await failure(http.request(get))).toMatchObject({ code, message: expect.stringContaining('Bad agent id') });
  expect(seen).toHaveLength(1);
});

it.each([429, 503])('retries a read that is answered %i, and says busy when it stays so', async status => {
  const { http, seen } = platform(Array.from({ length: 4 }, () => answer(status)));
  expect(await failure(http.request(get))).toMatchObject({ code: 'busy' });
  expect(seen).toHaveLength(4);
});

it('retries a read whose connection failed', async () => {
  const { http, seen } = platform([new TypeError('fetch failed'), answer(200, 'ok')]);
  const got = http.request(get);
  await vi.runAllTimersAsync();
  expect((await got).text).toBe('ok');
  expect(seen).toHaveLength(2);
});

it('never repeats what must not happen twice', async () => {
  const { http, seen } = platform([answer(503), new TypeError('fetch failed')]);
  expect(await failure(http.request({ ...get, method: 'POST' }))).toMatchObject({ code: 'busy' });
  expect(await failure(http.request({ ...get, method: 'DELETE' }))).toMatchObject({ code: 'network' });
  expect(seen).toHaveLength(2);
});

it('waits as long as Retry-After asks, in seconds or as a date', async () => {
  const date = new Date(Date.now() + 7000).toUTCString();
  const steps = [answer(503, '', { 'retry-after': '5' }), answer(503, '', { 'retry-after': date }), answer(200, 'ok')];
  const { http, seen } = platform(steps);
  const got = http.request(get);
  await vi.advanceTimersByTimeAsync(4900);
  expect(seen).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(seen).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(800);
  expect(seen).toHaveLength(2);
  await vi.runAllTimersAsync();
  expect((await got).text).toBe('ok');
});

it('does not wait for a Retry-After of an hour, and says it in the error', async () => {
  const { http, seen } = platform([answer(503, '', { 'retry-after': '3600' })]);
  expect(await failure(http.request(get))).toMatchObject({ code: 'busy', retryAfter: 3_600_000 });
  expect(seen).toHaveLength(1);
});

it('keeps other reads of a host that asked for quiet, and lets an urgent request through', async () => {
  const { http, seen } = platform([answer(503, '', { 'retry-after': '5' }), answer(200), answer(200), answer(200)]);
  const first = http.request(get);
  await vi.advanceTimersByTimeAsync(0);
  const second = http.request({ path: ['queues'] });
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen).toHaveLength(1);
  await http.request({ path: ['pause'], method: 'PUT', urgent: true });
  expect(seen.map(({ url }) => url.split('/').at(-1))).toEqual(['agents.json', 'pause']);
  await vi.runAllTimersAsync();
  await Promise.all([first, second]);
  expect(seen).toHaveLength(4);
});

it('stops while it waits for another attempt', async () => {
  const { http, seen } = platform([answer(503), answer(200)]);
  const stop = new AbortController();
  const got = http.request({ ...get, signal: stop.signal });
  const settled = expect(got).rejects.toMatchObject({ code: 'aborted' });
  await vi.advanceTimersByTimeAsync(10);
  stop.abort();
  await settled;
  expect(seen).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

it('sends no more than the allowed number of requests to a host at a time', async () => {
  let open = 0;
  let most = 0;
  const step = async () => {
    open += 1;
    most = Math.max(most, open);
    await new Promise(resolve => setTimeout(resolve, 100));
    open -= 1;
    return answer(200);
  };
  const { http } = platform(
    Array.from({ length: 9 }, () => step),
    { concurrency: 2 },
  );
  const all = Promise.all(Array.from({ length: 9 }, () => http.request(get)));
  await vi.runAllTimersAsync();
  await all;
  expect(most).toBe(2);
});

it('lets a caller leave the line, and gives the place to the next one', async () => {
  const step = () => new Promise<Response>(resolve => setTimeout(() => resolve(answer(200, 'ok')), 100));
  const { http, seen } = platform([step, step], { concurrency: 1 });
  const stop = new AbortController();
  const first = http.request(get);
  const left = expect(http.request({ ...get, signal: stop.signal })).rejects.toMatchObject({ code: 'aborted' });
  const last = http.request(get);
  await vi.advanceTimersByTimeAsync(10);
  stop.abort();
  await left;
  await vi.runAllTimersAsync();
  expect([(await first).text, (await last).text]).toEqual(['ok', 'ok']);
  expect(seen).toHaveLength(2);
});

it('lets a caller leave while the host has asked for quiet, and sends nothing that was stopped before', async () => {
  const { http, seen } = platform([answer(503, '', { 'retry-after': '5' }), answer(200)], {
    concurrency: 1,
    retries: 0,
  });
  await failure(http.request(get));
  const stop = new AbortController();
  const waiting = expect(http.request({ ...get, signal: stop.signal })).rejects.toMatchObject({ code: 'aborted' });
  await vi.advanceTimersByTimeAsync(0);
  stop.abort();
  await waiting;
  await expect(http.request({ ...get, signal: stop.signal })).rejects.toMatchObject({ code: 'aborted' });
  expect(seen).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

it('stays with a platform that is slow but alive', async () => {
  let pieces = 0;
  const slow = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise(resolve => setTimeout(resolve, 900));
      pieces += 1;
      if (pieces > 5) controller.close();
      else controller.enqueue(new TextEncoder().encode('x'));
    },
  });
  const { http } = platform([new Response(slow)], { timeout: 1000 });
  const got = http.request(get);
  await vi.runAllTimersAsync();
  expect((await got).text).toBe('xxxxx');
});

it.each([
  ['text/csv; charset=ISO-8859-1', [0xfc], 'ü'],
  ['application/json', [0xc3, 0xbc], 'ü'],
  ['application/json; charset=utf-8', [0xef, 0xbb, 0xbf, 0x5b, 0x5d], '[]'],
  ['text/plain; charset=no-such', [0xc3, 0xbc], 'ü'],
  ['', [...'<?xml version="1.0" encoding="ISO-8859-1"?>\xfc'].map(each => each.charCodeAt(0)), 'ü'],
])('reads text of the type "%s" in its charset', async (type, bytes, text) => {
  const { http } = platform([
    new Response(new Uint8Array(bytes), { headers: type === '' ? {} : { 'content-type': type } }),
  ]);
  expect((await http.request(get)).text.at(-1)).toBe(text.at(-1));
});

it('gives up on a platform that stays silent', async () => {
  const silent = (init: RequestInit) =>
    new Promise<Response>((_, reject) => init.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
  const { http } = platform([silent], { retries: 0, timeout: 1000 });
  expect(await failure(http.request(get))).toMatchObject({ code: 'timeout' });
});

it('refuses an answer above the limit while it is still coming', async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(1000));
    },
  });
  const { http } = platform([new Response(endless)], { maxBytes: 10_000 });
  expect(await failure(http.request(get))).toMatchObject({
    code: 'bad-data',
    message: expect.stringContaining('10000'),
  });
  expect(pulled).toBeLessThan(20);
});

it('says that a login page is not data', async () => {
  const login = '<!DOCTYPE html><html><title>Welcome</title><form><input type="password"></form></html>';
  const { http } = platform([answer(200, login), answer(200, '<html><title>Hello</title></html>')]);
  expect(await failure(http.request(get))).toMatchObject({ code: 'unauthorized' });
  expect(await failure(http.request(get))).toMatchObject({
    code: 'bad-data',
    message: expect.stringContaining('Hello'),
  });
});

it('shows no secret in any error, even when the platform repeats it', async () => {
  const basic = btoa(`acme:${TOKEN}`);
  const { http } = platform([answer(400, `bad token ${TOKEN} in Basic ${basic}`), new TypeError(`fetch ${TOKEN}`)], {
    retries: 0,
  });
  for (const query of [[['token', TOKEN]], [['q', TOKEN]]] as const) {
    const error = await failure(http.request({ ...get, query }));
    const shown = [String(error), JSON.stringify(error), (error as Error).stack, String((error as Error).cause)].join();
    expect(shown).not.toContain(TOKEN);
    expect(shown).not.toContain(basic);
    expect(shown).toContain('***');
  }
});

it('refuses an identifier that would address another route', async () => {
  const { http, seen } = platform([]);
  for (const id of ['', '.', '..']) {
    await expect(http.request({ path: ['agents', id, 'skills.json'] })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  }
  expect(seen).toHaveLength(0);
});
