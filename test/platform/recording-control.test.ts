import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, type TestDesk } from './desk-testing.js';
import { seededTenant } from './tenant.js';

const { actionToken: token, dataToken, id: tenant } = seededTenant;

describe('recording control', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.standIn.close());

  const lastRefusal = () => desk.standIn.platform.seen.at(-1)?.refused;
  const post = (fields: Record<string, string>) =>
    desk.send('/AGUI/controlRecording.php', { method: 'POST', body: new URLSearchParams(fields) });
  const put = (path: string, password = token, user = tenant) =>
    desk.send(`/api/tstats/rccontrol/${path}`, {
      method: 'PUT',
      headers: { authorization: `Basic ${btoa(`${user}:${password}`)}` },
    });
  const talk = async () => {
    await desk.dial({ phone: '6502928880' });
    const call = desk.standIn.calls.all.at(-1)!;
    desk.standIn.calls.drive(call, 'agent-answers');
    desk.standIn.calls.drive(call, 'customer-answers');
    return call;
  };

  it('replays silence between a pause and a resume, to the millisecond and second by second', async () => {
    const call = await talk();
    desk.clock.advance(2);
    await post({ action: 'pause', token });
    desk.clock.advance(3.5);
    await post({ action: 'resume', token });
    desk.clock.advance(1);
    desk.standIn.calls.drive(call, 'hang-up');
    desk.clock.advance(60);
    const recording = await (await desk.get(`/stand-in/calls/${call.transactionId}/recording`)).json();
    expect(recording).toMatchObject({
      state: 'ended',
      length: 6.5,
      stretches: [
        { from: 0, to: 2, silent: false },
        { from: 2, to: 5.5, silent: true },
        { from: 5.5, to: 6.5, silent: false },
      ],
      seconds: ['sound', 'sound', 'silent', 'silent', 'silent', 'sound', 'sound'],
    });
  });

  it('takes the documented requests of all three variants', async () => {
    interface Sample {
      method: string;
      path: string;
      user?: string;
      password?: string;
    }
    const samples: Sample[] = JSON.parse(await readFile('test/fixtures/recording-control/requests.json', 'utf8'));
    const pedro = {
      ...seededTenant,
      id: 'dev10pedro',
      agents: [{ ...seededTenant.agents[0]!, id: 'yzhuang', email: 'yiyang.zhuang@8x8.com' }],
    };
    for (const { method, path, user, password } of samples) {
      const actionToken = password ?? 'd3078e5b5817f3a8ad4baf32adc124cf';
      const other = await openDesk({ tenant: { ...pedro, actionToken } });
      const headers: Record<string, string> = user ? { authorization: `Basic ${btoa(`${user}:${password}`)}` } : {};
      const answer = await other.send(path, { method, headers });
      expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('nothing to be modified')]);
      await other.standIn.close();
    }
  });

  it('gives each documented answer where the page says, but the 500, which only a fault gives', async () => {
    interface Answer {
      status: number;
      text: string;
    }
    const answers: Answer[] = JSON.parse(await readFile('test/fixtures/recording-control/answers.json', 'utf8'));
    const given = async (answer: Promise<Response>) => {
      const { status } = await answer;
      return [status, status === 200 ? await (await answer).text() : ''];
    };
    const by = (action: string, agent: string) => given(put(`${action}/${tenant}/agentId/${agent}`));
    const idle = await by('pause', '007');
    const { agent } = await talk();
    const received = [
      await by('pause', agent.id),
      idle,
      await by('pause', 'agNoRecording'),
      await by('stop', '007'),
      await given(put(`pause/${tenant}/agentId/007`, 'wrong')),
      await by('pause', 'nobody'),
    ];
    desk.standIn.platform.fault({ path: '/api/tstats/rccontrol', status: 500, body: 'Server Error', times: 1 });
    received.push(await by('pause', '007'));
    expect(received).toEqual(answers.map(({ status, text }) => [status, status === 200 ? text : '']));
  });

  it('demands the cookie and the token, both', async () => {
    const call = await talk();
    expect((await post({ action: 'pause', token: 'wrong' })).status).toBe(401);
    expect((await post({ action: 'pause' })).status).toBe(401);
    desk.standIn.sessions.clear();
    expect((await post({ action: 'pause', token })).status).toBe(401);
    expect(call.recording.paused).toBe(false);
  });

  it('refuses an unknown action, parameter or method, and never shows the token of a URL', async () => {
    expect((await post({ action: 'stop', token })).status).toBe(400);
    expect((await post({ action: 'pause', token, agent: '1' })).status).toBe(400);
    expect((await desk.send('/AGUI/controlRecording.php', { method: 'PUT' })).status).toBe(405);
    await desk.get(`/AGUI/controlRecording.php?action=pause&token=${token}`);
    expect(JSON.stringify(desk.standIn.platform.seen)).not.toContain(token);
  });

  it('pauses and resumes by agent id and by email', async () => {
    const call = await talk();
    const agent = call.agent;
    const paused = await put(`pause/${tenant}/agentId/${agent.id}`);
    expect([paused.status, await paused.text(), call.recording.paused]).toEqual([200, 'Status: success', true]);
    await put(`resume/${tenant}/email/${agent.email}`);
    expect(call.recording.paused).toBe(false);
  });

  it.each([
    ['the data token', `pause/${tenant}/agentId/007`, [dataToken], 401, 'the other one came'],
    ['a wrong token', `pause/${tenant}/agentId/007`, ['wrong'], 401, "not the tenant's action token"],
    ['another user name', `pause/${tenant}/agentId/007`, [token, 'other'], 401, "must be the tenant's id"],
    ["another tenant's agent", 'pause/other/agentId/007', [token], 401, 'not the credentials of "other"'],
    ['an unknown action', `stop/${tenant}/agentId/007`, [token], 400, 'neither pause nor resume'],
    ['an agent that is not there', `pause/${tenant}/agentId/7`, [token], 404, 'no agent whose agentId is "7"'],
    ["the page's slip agenId", `pause/${tenant}/agenId/007`, [token], 404, 'neither agentId nor email'],
    ['a query', `pause/${tenant}/agentId/007?force=1`, [token], 400, 'No query is documented'],
  ] as const)('refuses %s and says why', async (_, path, [password, user], status, reason) => {
    expect((await put(path, password, user)).status).toBe(status);
    expect(lastRefusal()).toContain(reason);
  });

  it('answers that nothing was modified outside a call, in the documented words or the reported ones', async () => {
    expect(await (await put(`pause/${tenant}/agentId/007`)).text()).toBe('Status: nothing to be modified');
    desk.standIn.settings.nothingToModify = 'reported';
    expect(await (await put(`pause/${tenant}/agentId/007`)).text()).toBe('Status: active transaction does not exist');
  });

  it('answers success while the customer is not there yet, and ignores the pause: nothing is recorded to pause', async () => {
    await desk.dial({ phone: '6502928880' });
    const call = desk.standIn.calls.all[0]!;
    desk.standIn.calls.drive(call, 'agent-answers');
    expect(await (await post({ action: 'pause', token })).text()).toContain('Status: success');
    desk.standIn.calls.drive(call, 'customer-answers');
    expect(call.recording.paused).toBe(false);
    expect(call.log.map(({ event }) => event)).toContain('recording-pause-ignored');
  });

  it('answers that recording is not enabled for an agent without it, whose calls are not recorded', async () => {
    const noor = await openDesk({}, 'noor');
    await noor.dial({ phone: '6502928880' });
    const call = noor.standIn.calls.all[0]!;
    noor.standIn.calls.drive(call, 'agent-answers');
    noor.standIn.calls.drive(call, 'customer-answers');
    expect(call.recording.view(Date.now()).state).toBe('not-started');
    await noor.standIn.close();
    expect(await (await put(`pause/${tenant}/agentId/agNoRecording`)).text()).toBe('Status: not enabled');
  });
});
