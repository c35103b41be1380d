import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RunningStandIn, startStandIn } from '../test/platform/stand-in.js';
import { type ConnectOptions, connect } from './8x8';

const PLATFORM = 'https://vcc-na4.8x8.com';

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each<[string, ConnectOptions, path: string]>([
  ['no base', { baseUrl: '' }, 'baseUrl'],
  ['a base without TLS', { baseUrl: 'http://vcc-na4.8x8.com', tenant: 'acme', token: 'x' }, 'baseUrl'],
  ['a gateway’s path outside a browser', { baseUrl: '/contact-centre' }, 'baseUrl'],
  ['a tenant without a token', { baseUrl: PLATFORM, tenant: 'acme' }, 'tokens'],
  ['a token without its tenant', { baseUrl: PLATFORM, tokens: { data: 'secret-token' } }, 'tenant'],
  [
    'a tenant that Basic credentials cannot carry',
    { baseUrl: PLATFORM, tenant: 'a:b', token: 'secret-token' },
    'tenant',
  ],
])('refuses %s, without showing a token', (_, options, path) => {
  const refused = expect.objectContaining({
    code: 'invalid-input',
    issues: [expect.objectContaining({ path })],
    message: expect.not.stringContaining('secret-token'),
  });
  expect(() => connect(options)).toThrow(refused);
});

it('refuses tokens in a page that has a gateway', () => {
  vi.stubGlobal('location', new URL('https://crm.example/'));
  expect(() => connect({ baseUrl: '/contact-centre', tenant: 'acme', token: 'x' })).toThrow('leave them out');
  connect({ baseUrl: '/contact-centre' });
});

it('sends each kind of call with its own token', async () => {
  const sent: string[] = [];
  const fetch = async (_: RequestInfo | URL, init: RequestInit = {}) => {
    sent.push(atob(new Headers(init.headers).get('authorization')!.slice(6)));
    return new Response('{"agents":[]}');
  };
  const centre = connect({ baseUrl: PLATFORM, tenant: 'acme', tokens: { data: 'd', action: 'a' }, fetch });
  await centre.realtime.agents();
  await centre.statistics.agents().toArray();
  await centre.recordingControl.pause({ agentId: '007' });
  expect(sent).toEqual(['acme:d', 'acme:d', 'acme:a']);
});

describe('recording control', () => {
  let standIn: RunningStandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
  });
  afterEach(() => standIn.close());

  /** An agent in a call that is recorded. */
  function talking() {
    const agent = standIn.tenant.agents.find(({ recordingEnabled }) => recordingEnabled)!;
    const request = { phone: '14085550100', prefix: '', callerId: '', userData: [], transactionData: [] };
    const call = standIn.calls.place(agent, request);
    standIn.calls.drive(call, 'agent-answers');
    standIn.calls.drive(call, 'customer-answers');
    return { agent, call };
  }

  it('pauses and resumes with the action token, by id and by email', async () => {
    const { agent, call } = talking();
    const { id, actionToken } = standIn.tenant;
    const { recordingControl } = connect({
      baseUrl: standIn.origin(),
      tenant: id,
      tokens: { data: 'unused', action: actionToken },
    });
    const paused = await recordingControl.pause({ agentId: agent.id });
    expect(paused).toMatchObject({ outcome: 'accepted', answer: 'success', status: 200 });
    expect(call.recording.paused).toBe(true);
    await recordingControl.resume({ email: agent.email });
    expect(call.recording.paused).toBe(false);
  });

  it('goes through a gateway that adds the credentials, where the page names the tenant', async () => {
    vi.stubGlobal('location', new URL('https://crm.example/'));
    const { agent, call } = talking();
    const { id, actionToken } = standIn.tenant;
    const sent: RequestInit[] = [];
    const gateway = async (url: RequestInfo | URL, init: RequestInit = {}) => {
      sent.push(init);
      const headers = { Authorization: `Basic ${btoa(`${id}:${actionToken}`)}` };
      return fetch(String(url).replace('/contact-centre', standIn.origin()), { ...init, headers });
    };
    const { recordingControl } = connect({ baseUrl: '/contact-centre/', tenant: id, fetch: gateway });
    await recordingControl.pause({ agentId: agent.id });
    expect(call.recording.paused).toBe(true);
    expect(sent[0]).toMatchObject({ method: 'PUT', headers: {}, credentials: 'same-origin' });
    expect(sent[0]?.headers).toEqual({});
    await recordingControl.resume({ agentId: agent.id });
    expect(call.recording.paused).toBe(false);
  });

  it('says what is missing before anything is sent', async () => {
    vi.stubGlobal('location', new URL('https://crm.example/'));
    const fetch = vi.fn<typeof globalThis.fetch>();
    const withoutTenant = connect({ baseUrl: '/contact-centre', fetch });
    await expect(withoutTenant.recordingControl.pause({ agentId: '007' })).rejects.toMatchObject({
      code: 'invalid-input',
      issues: [{ path: 'tenant' }],
    });
    const withoutToken = connect({ baseUrl: PLATFORM, tenant: 'acme', tokens: { data: 'd' }, fetch });
    await expect(withoutToken.recordingControl.resume({ agentId: '007' })).rejects.toMatchObject({
      issues: [{ path: 'tokens.action' }],
    });
    await expect(withoutToken.recordingControl.resume({ agentId: '' })).rejects.toMatchObject({
      issues: [{ path: 'agentId' }],
    });
    expect(fetch).not.toHaveBeenCalled();
  });
});
