import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { startStandIn } from '../../../test/platform/stand-in.js';
import { DesksideError } from '../../wire/errors';
import { checkAgent, createRecordingClient, type PutRecording, recordingPath } from './client';

it('builds the documented paths, one segment for each part whatever it holds', () => {
  expect(recordingPath('pause', 'dev10pedro', { agentId: 'yzhuang' })).toBe(
    '/api/tstats/rccontrol/pause/dev10pedro/agentId/yzhuang',
  );
  expect(recordingPath('resume', 'dev10pedro', { email: 'yiyang.zhuang@8x8.com' })).toBe(
    '/api/tstats/rccontrol/resume/dev10pedro/email/yiyang.zhuang%408x8.com',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), agentId => {
      fc.pre(checkAgent({ agentId }).length === 0);
      const { pathname, search, hash } = new URL(recordingPath('pause', 't', { agentId }), 'https://any.example');
      expect(pathname.split('/')).toHaveLength(8);
      expect(decodeURIComponent(pathname.split('/')[7]!)).toBe(agentId);
      expect(search + hash).toBe('');
    }),
  );
});

it('refuses an agent that is none, and two ways to name one, before anything is sent', async () => {
  const put = vi.fn<PutRecording>();
  const client = createRecordingClient('t', put);
  for (const agent of [{}, { agentId: '' }, { agentId: '..' }, { email: 'nobody' }, { agentId: 'a', email: 'a@b' }]) {
    await expect(client.pause(agent as never)).rejects.toMatchObject({ code: 'invalid-input' });
  }
  expect(put).not.toHaveBeenCalled();
});

it('sends a pause again where the platform fails, and a resume never', async () => {
  const put = vi.fn<PutRecording>(async () => ({ status: 500, text: '' }));
  const client = createRecordingClient('t', put);
  await expect(client.resume({ agentId: 'a' })).rejects.toMatchObject({ code: 'platform-failed' });
  expect(put).toHaveBeenCalledTimes(1);
  await expect(client.pause({ agentId: 'a' })).rejects.toMatchObject({ code: 'platform-failed' });
  expect(put).toHaveBeenCalledTimes(4);
  put.mockResolvedValue({ status: 401, text: '' });
  await expect(client.pause({ agentId: 'a' })).rejects.toBeInstanceOf(DesksideError);
  expect(put).toHaveBeenCalledTimes(5);
});

it('tells the answers of the stand-in apart, by id and by email', async () => {
  const standIn = await startStandIn();
  const { id, actionToken, agents } = standIn.tenant;
  const put: PutRecording = async (path, { signal }) => {
    const answer = await fetch(standIn.origin() + path, {
      method: 'PUT',
      headers: { Authorization: `Basic ${btoa(`${id}:${actionToken}`)}` },
      ...(signal && { signal }),
    });
    return { status: answer.status, text: await answer.text() };
  };
  const client = createRecordingClient(id, put);
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
  await standIn.close();
});
