import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlatform, type Platform } from './platform.js';
import { type RunningServer, serveApp } from './serve.js';

let done: number;
let platform: Platform;
let server: RunningServer;

beforeEach(async () => {
  done = 0;
  platform = createPlatform([
    ({ app }) =>
      app.get('/api/work', context => {
        done += 1;
        return context.json({ done, shapes: [...context.get('shapes')], padding: 'x'.repeat(10_000) });
      }),
  ]);
  server = await serveApp(platform.app);
});

afterEach(() => server.close());

const ask = (init?: RequestInit) => fetch(`${server.origin()}/api/work`, init);

describe('faults, seen by a client over a socket', () => {
  it('cut the connection before the work, or after it', async () => {
    platform.fault({ path: '/api/', cut: 'before', times: 1 });
    await expect(ask()).rejects.toThrow();
    expect(done).toBe(0);
    platform.fault({ path: '/api/', cut: 'after', times: 1 });
    await expect(ask()).rejects.toThrow();
    expect(done).toBe(1);
    expect((await ask()).status).toBe(200);
  });

  it('break an answer off half-way, so that its reader is told', async () => {
    platform.fault({ path: '/api/', cut: 'during', times: 1 });
    const broken = async () => (await ask()).text();
    await expect(broken()).rejects.toThrow();
  });

  it('shorten an answer so that its reader is not told', async () => {
    platform.fault({ path: '/api/', truncate: 12, times: 1 });
    expect(await (await ask()).text()).toBe('{"done":1,"s');
  });

  it('keep silent until the client goes', async () => {
    platform.fault({ path: '/api/', silent: true, times: 1 });
    const controller = new AbortController();
    const answer = ask({ signal: controller.signal });
    await expect.poll(() => platform.faults()).toEqual([]);
    controller.abort();
    await expect(answer).rejects.toThrow();
    expect((await ask()).status).toBe(200);
  });

  it('give several shapes to one answer, beside one other fault, and leave other paths alone', async () => {
    platform.fault({ path: '/api/', shape: 'empty-text', times: 1 });
    platform.fault({ path: '/api/', shape: 'single-object' });
    platform.fault({ path: '/elsewhere', status: 500 });
    expect((await (await ask()).json()).shapes).toEqual(['empty-text', 'single-object']);
    expect((await (await ask()).json()).shapes).toEqual(['single-object']);
    const undo = platform.fault({ path: '/api/', status: 503, headers: { 'retry-after': '1' } });
    expect((await ask()).headers.get('retry-after')).toBe('1');
    undo();
    undo();
    expect((await ask()).status).toBe(200);
  });
});
