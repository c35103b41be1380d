import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, type TestDesk } from './desk-testing.js';

describe('make_call.php', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.standIn.close());

  const lastRefusal = () => desk.standIn.platform.seen.at(-1)?.refused;

  it('dials the prefix and the digits of the number, and answers a page that may be closed, without CORS headers', async () => {
    const answer = await desk.dial({ prefix: '1', phone: '(650) 292-8880', callerId: '5251990', queue_id: '0042' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('close this window');
    expect([...answer.headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([]);
    const [call] = desk.standIn.calls.all;
    expect(call).toMatchObject({ dialled: '16502928880', state: 'ringing-agent', request: { callerId: '5251990' } });
    expect(call?.request.queue?.id).toBe('0042');
  });

  it('reads every documented example', async () => {
    const examples = JSON.parse(await readFile('test/fixtures/dial/examples.json', 'utf8')) as { query: string }[];
    expect(examples.length).toBe(4);
    for (const { query } of examples) {
      const answer = await desk.get(`/AGUI/make_call.php?${query}`);
      expect([answer.status, lastRefusal()]).toEqual([200, undefined]);
      desk.standIn.calls.clear();
    }
  });

  it('takes user data and transaction data from a form body, with the rest in the query', async () => {
    const body = new URLSearchParams({
      ctl_userdata: '[subject|Café & co + 50%]',
      extTransactionData: '[extRecordId|0015000000WIBJrAAP][extRecordType|Account]',
    });
    const answer = await desk.send('/AGUI/make_call.php?phone=6502928880', { method: 'POST', body });
    expect(answer.status).toBe(200);
    expect(desk.standIn.calls.all[0]?.request).toMatchObject({
      userData: [['subject', 'Café & co + 50%']],
      transactionData: [
        ['extRecordId', '0015000000WIBJrAAP'],
        ['extRecordType', 'Account'],
      ],
    });
  });

  it.each([
    ['an unknown parameter', 'phone=1&colour=red', '"colour" is not a documented parameter'],
    ['a parameter given twice', 'phone=1&phone=2', 'more than once'],
    ['no number', 'prefix=1', '"phone" is missing'],
    ['a number without digits', 'phone=%2B', 'not a phone number'],
    ['a number with letters', 'phone=1800flowers', 'not a phone number'],
    ['a prefix that is not digits', 'phone=1&prefix=%2B1', '"prefix" takes digits only'],
    ['a caller id that is not digits', 'phone=1&callerId=525-1990', '"callerId" takes digits only'],
    ['a dial plan that is not digits', 'phone=1&dialplan_id=a', '"dialplan_id" takes digits only'],
    ['a queue that is not digits', 'phone=1&queue_id=', '"queue_id" takes digits only'],
    ['a caller id that is no phone channel', 'phone=1&callerId=5251991', 'no phone channel "5251991"'],
    ['a dial plan that does not exist', 'phone=1&dialplan_id=7', 'no dial plan "7"'],
    ['a queue that does not exist, leading zeros counted', 'phone=1&queue_id=42', 'no queue "42"'],
    ['user data without pairs', 'phone=1&ctl_userdata=subject', 'does not read as [name|value]'],
    ['user data with a bracket inside a value', 'phone=1&ctl_userdata=[a|b]c]', 'from character 5'],
    ['system data that is not documented', 'phone=1&ctl_userdata=[ctl_colour|red]', 'not among the documented'],
    ['the record id that only the platform appends', 'phone=1&ctl_userdata=[ctl_newRecordId|1]', 'must not specify'],
    ['an action other than create', 'phone=1&ctl_userdata=[ctl_action|delete]', 'not a supported value of ctl_action'],
    ['a callback to something else than http(s)', 'phone=1&ctl_userdata=[ctl_callbackUrl|ftp://a/]', 'ctl_callbackUrl'],
    ['transaction data with other names', 'phone=1&extTransactionData=[recordId|1]', 'neither extRecordId nor'],
  ])('refuses %s, says why, and places no call', async (_, query, reason) => {
    const answer = await desk.get(`/AGUI/make_call.php?${query}`);
    expect(answer.status).toBe(400);
    expect(lastRefusal()).toContain(reason);
    expect(desk.standIn.calls.all).toEqual([]);
  });

  it('refuses a number in a body, where only GET is documented', async () => {
    const body = new URLSearchParams({ phone: '6502928880' });
    expect((await desk.send('/AGUI/make_call.php', { method: 'POST', body })).status).toBe(400);
    expect(lastRefusal()).toContain('"phone" is documented for GET alone');
  });

  it('refuses a body that is not a form, and a method that is not documented', async () => {
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect((await desk.send('/AGUI/make_call.php?phone=1', json)).status).toBe(400);
    expect((await desk.send('/AGUI/make_call.php?phone=1', { method: 'PUT' })).status).toBe(405);
  });

  it('answers 414 for a request line over 8 KiB, also far over it, and takes one of exactly 8 KiB', async () => {
    const start = '/AGUI/make_call.php?phone=1&ctl_userdata=[a|';
    const fill = (length: number) => `${start}${'x'.repeat(length - `GET ${start}] HTTP/1.1`.length)}]`;
    expect((await desk.get(fill(8193))).status).toBe(414);
    expect((await desk.get(fill(30_000))).status).toBe(414);
    expect((await desk.get(fill(8192))).status).toBe(200);
  });

  it('places no call without a valid session, and none beside the call that an agent already has', async () => {
    const stranger = await openDesk({}, null);
    expect((await stranger.dial({ phone: '6502928880' })).status).toBe(401);
    expect(stranger.standIn.calls.all).toEqual([]);
    await stranger.standIn.close();

    await desk.dial({ phone: '6502928880' });
    expect((await desk.dial({ phone: '6502928881' })).status).toBe(409);
    expect(desk.standIn.calls.all.length).toBe(1);
  });
});
