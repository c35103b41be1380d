import { afterEach, describe, expect, it } from 'vitest';
import { sessionCookie } from './agents.js';
import { openDesk, type TestDesk } from './desk-testing.js';
import { defaultSettings } from './settings.js';

describe('agent sign-in', () => {
  let desk: TestDesk;
  afterEach(() => desk.standIn.close());

  const signIn = (login: string, password: string) =>
    desk.send('/AGUI/login.php', { method: 'POST', body: new URLSearchParams({ login, password }) });

  it('sets the session cookie as reported and goes on to the workspace', async () => {
    desk = await openDesk({}, null);
    const answer = await signIn('maya', 'desk');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/AGUI/');
    const cookie = answer.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^AGUISESSION=[0-9a-f]{32}; Path=\/; HttpOnly; Secure; SameSite=None$/);
    const dialled = await desk.send('/AGUI/make_call.php?phone=1', { headers: { cookie: cookie.split(';')[0]! } });
    expect(dialled.status).toBe(200);
  });

  it('refuses a wrong password without a cookie', async () => {
    desk = await openDesk({}, null);
    const answer = await signIn('maya', 'wrong');
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null]);
  });

  it('gives the cookie to the whole domain of the platform, where the host has one', async () => {
    desk = await openDesk();
    const cookieFor = (hostname: string) => sessionCookie('s', hostname, { ...defaultSettings });
    expect(cookieFor('vcc.platform.test')).toContain('; Domain=platform.test;');
    expect(cookieFor('pbx.localhost')).toContain('; Domain=pbx.localhost;');
    expect(cookieFor('localhost')).not.toContain('Domain');
    expect(cookieFor('127.0.0.1')).not.toContain('Domain');
  });

  it('can be told to use SameSite=Lax, and to let others frame its pages', async () => {
    desk = await openDesk();
    const before = await desk.get('/AGUI/login.php');
    expect(before.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    expect(before.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    const body = JSON.stringify({ sameSite: 'Lax', framing: 'allowed' });
    expect((await desk.send('/stand-in/settings', { method: 'POST', body })).status).toBe(200);
    expect((await signIn('maya', 'desk')).headers.get('set-cookie')).toContain('SameSite=Lax');
    expect((await desk.get('/AGUI/login.php')).headers.get('x-frame-options')).toBeNull();
  });

  it('refuses a setting that does not exist', async () => {
    desk = await openDesk();
    const body = JSON.stringify({ sameSite: 'Strict' });
    expect((await desk.send('/stand-in/settings', { method: 'POST', body })).status).toBe(400);
  });

  it('keeps nobody signed in after the sessions are ended, and after the agent signs out', async () => {
    desk = await openDesk();
    await desk.send('/AGUI/logout.php', { method: 'POST' });
    expect((await desk.dial({ phone: '1' })).status).toBe(401);
    const cookie = await desk.send('/stand-in/sign-in', { method: 'POST', body: JSON.stringify({ login: 'tomas' }) });
    const { name, value } = (await cookie.json()) as { name: string; value: string };
    const headers = { cookie: `${name}=${value}` };
    await desk.send('/stand-in/sign-out', { method: 'POST' });
    expect((await desk.send('/AGUI/make_call.php?phone=1', { headers })).status).toBe(401);
  });
});
