import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { startStandIn } from '../../../test/platform/stand-in.js';
import { connect } from '../../8x8';
import { createHttp } from '../../wire/http';
import { checkAgent, createRecordingClient } from './client';

/** A client whose requests are kept, each answered with `status`. */
function clientOver(status: number) {
  const fetched = vi.fn<typeof fetch>(async () => new Response('Status: success', { status }));
  const credentials = { username: 't', password: 'token' };
  const http = createHttp({ baseUrl: 'https://vcc-sb1.8x8.com', fetch: fetched, credentials });
  return { client: createRecordingClient(http, 'dev10pedro'), fetched };
}

it('builds the documented paths', async () => {
  const { client, fetched } = clientOver(200);
  await client.pause({ agentId: 'yzhuang' });
  await client.resume({ email: 'yiyang.zhuang@8x8.com' });
  expect(fetched.mock.calls.map(([url, init]) => [init?.method, decodeURIComponent(String(url))])).toEqual([
    ['PUT', 'https://vcc-sb1.8x8.com/api/tstats/rccontrol/pause/dev10pedro/agentId/yzhuang'],
    ['PUT', 'https://vcc-sb1.8x8.com/api/tstats/rccontrol/resume/dev10pedro/email/yiyang.zhuang@8x8.com'],
  ]);
});

it('keeps whatever an agent id holds in one segment of the path', async () => {
  const { client, fetched } = clientOver(200);
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1 }), async agentId => {
      fc.pre(checkAgent({ agentId }).length === 0);
      await client.pause({ agentId });
      const { pathname, search, hash } = new URL(String(fetched.mock.lastCall?.[0]));
      expect(decodeURIComponent(pathname.split('/')[7]!)).toBe(agentId);
      expect([pathname.split('/').length, search, hash]).toEqual([8, '', '']);
    }),
  );
});

it('refuses an agent that is none, and two ways to name one, before anything is sent', async () => {
  const { client, fetched } = clientOver(200);
  for (const agent of [{}, { agentId: '' }, { agentId: '..' }, { email: 'nobody' }, { agentId: 'a', email: 'a@b' }]) {
    await expect(client.pause(agent as never)).rejects.toMatchObject({ code: 'invalid-input' });
  }
  expect(fetched).not.toHaveBeenCalled();
});

it('sends a pause again where the platform is busy, and a resume never', async () => {
  vi.useFakeTimers();
  const { client, fetched } = clientOver(503);
  await expect(client.resume({ agentId: 'a' })).rejects.toMatchObject({ code: 'busy' });
  expect(fetched).toHaveBeenCalledTimes(1);
  const paused = expect(client.pause({ agentId: 'a' })).rejects.toMatchObject({ code: 'busy' });
  await vi.runAllTimersAsync();
  await paused;
  expect(fetched).toHaveBeenCalledTimes(5);
  vi.useRealTimers();
});

it('tells the answers of the stand-in apart, by id and by email', async () => {
  const standIn = await startStandIn();
  const { id, actionToken, agents } = standIn.tenant;
  const http = createHttp({ baseUrl: standIn.origin(), credentials: { username: id, password: actionToken } });
  const client = createRecordingClient(http, id);
  const on = agents.find(({ recordingEnabled }) => recordingEnabled)!;
  const off = agents.find(({ recordingEnabled }) => !recordingEnabled)!;
  expect((await client.pause({ agentId: off.id })).answer).toBe('not-enabled');
  expect((await client.pause({ agentId: on.id })).answer).toBe('nothing-changed');
  const request = { phone: '14085550100', prefix: '', callerId: '', userData: [], transactionData: [] };
  const call = standIn.calls.place(on, request);
  standIn.calls.drive(call, 'agent-answers');
  standIn.calls.drive(call, 'customer-answers');
  expect(await client.pause({ email: on.email })).toMatchObject({
    outcome: 'accepted',
    answer: 'success',
    status: 200,
  });
  expect(call.recording.paused).toBe(true);
  await client.resume({ agentId: on.id });
  expect(call.recording.paused).toBe(false);
  await expect(client.pause({ agentId: 'nobody' })).rejects.toMatchObject({ code: 'not-found' });
  const stranger = createHttp({ baseUrl: standIn.origin(), credentials: { username: id, password: 'wrong' } });
  await expect(createRecordingClient(stranger, id).pause({ agentId: on.id })).rejects.toMatchObject({
    code: 'unauthorized',
  });
  await standIn.close();
});

it('is part of connect(), with the action token, and says what a page behind a gateway uses instead', async () => {
  const fetched = vi.fn<typeof fetch>(async () => new Response('Status: not enabled'));
  const tokens = { data: 'data-token', action: 'action-token' };
  const { recordingControl } = connect({ baseUrl: 'https://vcc-sb1.8x8.com', tenant: 't', tokens, fetch: fetched });
  expect(await recordingControl.pause({ agentId: '007' })).toMatchObject({ answer: 'not-enabled' });
  const headers = new Headers(fetched.mock.lastCall?.[1]?.headers);
  expect(headers.get('authorization')).toBe(`Basic ${btoa('t:action-token')}`);

  const behind = connect({ baseUrl: 'https://crm.example.com/contact-centre', fetch: fetched });
  await expect(behind.recordingControl.pause({ agentId: '007' })).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining('createRecordingControl({ gateway })'),
  });
  expect(fetched).toHaveBeenCalledTimes(1);
});
