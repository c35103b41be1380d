import { beforeEach, describe, expect, it } from 'vitest';
import { createDrivenClock } from './clock.js';
import { control } from './control.js';
import { createPlatform, type Platform } from './platform.js';

const NOON = Date.UTC(2026, 10, 19, 12);
let platform: Platform;

beforeEach(() => {
  platform = createPlatform(
    [control, ({ app }) => app.get('/api/thing', context => context.json({ long: 'answer' }))],
    {
      clock: createDrivenClock(NOON),
    },
  );
});

const ask = async (path: string, method = 'GET', body?: unknown) =>
  platform.app.request(path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

describe('the control routes', () => {
  it('shows every request that was refused, and why, without listing their own', async () => {
    await ask('/api/thing?token=secret');
    await ask('/api/nothing');
    const seen = await (await ask('/stand-in/requests')).json();
    expect(seen.map(({ url }: { url: string }) => url)).toEqual(['/api/thing?token=***', '/api/nothing']);
    const refused = await (await ask('/stand-in/requests?refused')).json();
    expect(refused).toMatchObject([{ url: '/api/nothing', refused: 'No vendor page documents this path.' }]);
    await ask('/stand-in/requests', 'DELETE');
    expect(await (await ask('/stand-in/requests')).json()).toEqual([]);
  });

  it('switches a fault on for so many requests, and all faults off', async () => {
    expect((await ask('/stand-in/faults', 'POST', { preset: 'busy', path: '/api/', times: 1 })).status).toBe(201);
    const busy = await ask('/api/thing');
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '2']);
    expect((await ask('/api/thing')).status).toBe(200);
    await ask('/stand-in/faults', 'POST', { status: 500, path: '/' });
    expect((await ask('/api/thing')).status).toBe(500);
    expect((await (await ask('/stand-in/faults')).json()).faults).toEqual([{ status: 500, path: '/' }]);
    await ask('/stand-in/faults', 'DELETE');
    expect((await ask('/api/thing')).status).toBe(200);
  });

  it('shortens an answer as if it were whole, or breaks it off half-way', async () => {
    platform.fault({ path: '/api', truncate: 5, times: 1 });
    expect(await (await ask('/api/thing')).text()).toBe('{"lon');
    platform.fault({ path: '/api', cut: 'during', times: 1 });
    await expect((await ask('/api/thing')).text()).rejects.toThrow('break this answer off');
  });

  it.each([
    [{ path: '/api', preset: 'bored' }, '"preset" cannot be "bored".'],
    [{ path: '/api', shape: 'round' }, '"shape" cannot be "round".'],
    [{ path: 'api' }, '"path" cannot be "api".'],
    [{ status: 503 }, '"path" is missing'],
    [{ path: '/api', staus: 503 }, 'A fault has no field "staus".'],
    [[], '"path" is missing'],
  ])('refuses the fault %j and says what is wrong', async (fault, reason) => {
    const answer = await ask('/stand-in/faults', 'POST', fault);
    expect(answer.status).toBe(400);
    expect((await answer.json()).error).toContain(reason);
    expect(platform.faults()).toEqual([]);
  });

  it('sets the time and moves it on', async () => {
    expect(await (await ask('/stand-in/clock')).json()).toEqual({ now: NOON, iso: '2026-11-19T12:00:00.000Z' });
    await ask('/stand-in/clock', 'POST', { advance: 90_000 });
    expect(platform.clock.now()).toBe(NOON + 90_000);
    await ask('/stand-in/clock', 'POST', { now: 5 });
    expect(platform.clock.now()).toBe(5);
    for (const wrong of [{}, { now: 'soon' }, { now: 1, advance: 1 }, { now: 1e20 }]) {
      expect((await ask('/stand-in/clock', 'POST', wrong)).status).toBe(400);
    }
  });

  it('says so when the clock cannot be moved', async () => {
    platform = createPlatform([control]);
    expect((await ask('/stand-in/clock', 'POST', { now: 5 })).status).toBe(409);
  });
});
