import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallStep } from './calls.js';
import { openDesk, type TestDesk } from './desk-testing.js';
import { type RunningServer, serveApp } from './serve.js';

describe('what a completed call sets off', () => {
  let desk: TestDesk;
  let sink: RunningServer;
  let received: { path: string; type: string | undefined; fields: Record<string, string> }[];
  beforeEach(async () => {
    desk = await openDesk();
    received = [];
    const app = new Hono();
    app.post('*', async context => {
      const fields = Object.fromEntries(new URLSearchParams(await context.req.text()));
      const { pathname, search } = new URL(context.req.url);
      received.push({ path: pathname + search, type: context.req.header('content-type'), fields });
      return context.text('', pathname === '/broken' ? 500 : 200);
    });
    sink = await serveApp(app);
  });
  afterEach(async () => {
    await desk.standIn.close();
    await sink.close();
  });

  const complete = async (userdata: string, more: Record<string, string> = {}, notes = '') => {
    const answer = await desk.dial({ phone: '6502928880', ctl_userdata: userdata, ...more });
    expect(answer.status).toBe(200);
    const call = desk.standIn.calls.all.at(-1)!;
    for (const step of ['agent-answers', 'customer-answers', 'hang-up', 'finish'] satisfies CallStep[]) {
      desk.clock.advance(10);
      desk.standIn.calls.drive(call, step, step === 'finish' ? { notes } : {});
    }
    await desk.standIn.completions.settled();
    return desk.standIn.completions.all.at(-1)!;
  };

  it('posts the filled user data to the callback, its own tokens filled too, from a host name of this machine', async () => {
    const url = `${sink.origin('crm.localhost')}/callback?transaction=$transaction_id$`;
    await complete(`[foreign_key|007][notes|$notes$][ctl_callbackUrl|${url}]`, {}, 'a=b & $caller_id$');
    expect(received).toEqual([
      {
        path: '/callback?transaction=4001',
        type: 'application/x-www-form-urlencoded',
        fields: {
          ctl_userdata: `[foreign_key|007][notes|a=b & $caller_id$][ctl_callbackUrl|${url.replace('$transaction_id$', '4001')}]`,
          resultCode: 'IGNORE',
          errorString: '',
        },
      },
    ]);
  });

  it('creates the record, links it, appends Ctl_newRecordId and says SUCCESS', async () => {
    const extTransactionData = '[extRecordId|0015000000WIBJrAAP][extRecordType|Account]';
    await complete(
      `[ctl_action|create][ctl_intType|sfdc][ObjectType|Task][subject|log $transaction_id$][ctl_callbackUrl|${sink.origin()}/done]`,
      { extTransactionData },
    );
    const [record] = desk.standIn.completions.records;
    expect(record).toMatchObject({
      type: 'Task',
      fields: { subject: 'log 4001' },
      linkedTo: { recordId: '0015000000WIBJrAAP', recordType: 'Account' },
    });
    expect(received[0]?.fields).toMatchObject({ resultCode: 'SUCCESS' });
    expect(received[0]?.fields.ctl_userdata).toMatch(new RegExp(`\\[Ctl_newRecordId\\|${record?.id}\\]$`));
  });

  it('says FAIL and why, and appends no record, when the record cannot be created', async () => {
    const data = `[ctl_action|create][ctl_intType|sfdc][ctl_callbackUrl|${sink.origin()}/done]`;
    await complete(data);
    desk.standIn.settings.recordCreation = 'fails';
    await complete(`[ObjectType|Task]${data}`);
    expect(received.map(({ fields }) => [fields.resultCode, fields.errorString])).toEqual([
      ['FAIL', expect.stringContaining('ObjectType is missing')],
      ['FAIL', expect.stringContaining('INSUFFICIENT_ACCESS')],
    ]);
    expect(received.some(({ fields }) => fields.ctl_userdata?.includes('newRecordId'))).toBe(false);
  });

  it('ignores an action without its integration type, and a launch option without the launch', async () => {
    const completion = await complete('[ctl_action|create][ObjectType|Task][ctl_launchext|edit]');
    expect(completion.action.resultCode).toBe('IGNORE');
    expect(completion.ignored).toEqual([
      'ctl_action without ctl_intType',
      'ctl_launchext without ctl_launchopt = true',
    ]);
    expect(desk.standIn.completions.records).toEqual([]);
  });

  it('posts the screen pop with every documented field, and shows nobody the passwords', async () => {
    desk.standIn.settings.screenPopUrl = `${sink.origin()}/pop`;
    await complete('[customer_id|123456567][ctl_launchopt|true]');
    expect(received[0]?.fields).toEqual({
      CtlUserData: '[customer_id|123456567][ctl_launchopt|true]',
      AgentID: 'maya',
      Username: 'maya',
      extLogin: 'maya',
      Password: 'desk',
      extPwd: 'desk',
      Account: 'riverside-crm',
      Role: 'Tab',
      Command: 'launch',
      cmd: 'launch',
    });
    expect(desk.standIn.completions.deliveries[0]?.fields).toMatchObject({ Password: '***', extPwd: '***' });
  });

  it('posts nothing where screen pop or auto logs are off, and says so', async () => {
    desk.standIn.settings.autoLogs = false;
    const data = `[ctl_launchopt|true][ctl_callbackUrl|${sink.origin()}/done]`;
    expect((await complete(data)).ignored).toEqual([expect.stringContaining('auto logs')]);
    desk.standIn.settings.screenPop = false;
    await complete(data);
    expect(received).toEqual([]);
    expect(desk.standIn.completions.deliveries.map(({ kind }) => kind)).toEqual(['screen-pop']);
  });

  it('posts once, whatever the answer, and keeps what came of it', async () => {
    await complete(`[ctl_callbackUrl|${sink.origin()}/broken]`);
    expect(received.length).toBe(1);
    const { origin } = sink;
    await sink.close();
    await complete(`[ctl_callbackUrl|${origin()}/gone]`);
    sink = await serveApp(new Hono());
    expect(desk.standIn.completions.deliveries).toMatchObject([
      { status: 500 },
      { error: expect.stringContaining('ECONNREFUSED') },
    ]);
  });

  it('does nothing twice when something is written into the log of a completed call', async () => {
    await complete(`[ctl_callbackUrl|${sink.origin()}/done]`);
    desk.standIn.calls.note(desk.standIn.calls.all[0]!, 'late');
    await desk.standIn.completions.settled();
    expect(received.length).toBe(1);
  });

  it('fills the documented examples with nothing left but the two tokens whose dollar sign the page lost', async () => {
    const examples: { name: string; query: string }[] = JSON.parse(
      await readFile('test/fixtures/dial/examples.json', 'utf8'),
    );
    const left: Record<string, string[]> = {};
    for (const { name, query } of examples.slice(0, 3)) {
      const userdata = new URLSearchParams(query).get('ctl_userdata') ?? '';
      left[name] = (await complete(userdata)).userData.match(/\$\w+/g) ?? [];
    }
    expect(left).toEqual({
      'Testing using a browser': [],
      'Example 1': [],
      'Example 2': ['$call_answered_time'],
    });
  });
});
