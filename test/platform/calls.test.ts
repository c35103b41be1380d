import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, type TestDesk } from './desk-testing.js';

describe('a call', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openDesk();
    await desk.dial({ phone: '6502928880', queue_id: '103' });
  });
  afterEach(() => desk.standIn.close());

  const id = () => desk.standIn.calls.all[0]!.transactionId;
  const step = (name: string, body?: object) =>
    desk.send(`/stand-in/calls/${id()}/${name}`, {
      method: 'POST',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const state = async (answer: Promise<Response>) => ((await (await answer).json()) as { state: string }).state;

  it('rings the agent, then the customer, talks, is wrapped up with codes and notes, and is completed', async () => {
    expect(await state(step('agent-answers'))).toBe('ringing-customer');
    desk.clock.advance(8);
    expect(await state(step('customer-answers'))).toBe('talking');
    desk.clock.advance(95);
    expect(await state(step('hang-up'))).toBe('wrap-up');
    const codes = [{ list: 'Outbound outcome', short: 'SALE' }];
    const done = await (await step('finish', { codes, notes: 'Two crates' })).json();
    expect(done).toMatchObject({
      state: 'completed',
      result: 'answered',
      answeredAt: '2026-11-20T18:30:13.000Z',
      hungUpAt: '2026-11-20T18:31:48.000Z',
      codes: [{ list: 'Outbound outcome', short: 'SALE', description: 'Sale made' }],
      notes: 'Two crates',
      steps: [],
    });
  });

  it('is over at once when the agent does not answer, and goes to wrap-up when the customer does not', async () => {
    expect(await state(step('agent-does-not-answer'))).toBe('completed');
    await desk.dial({ phone: '6502928880' });
    const second = desk.standIn.calls.all[1]!;
    desk.standIn.calls.drive(second, 'agent-answers');
    desk.standIn.calls.drive(second, 'customer-does-not-answer');
    expect(second).toMatchObject({ state: 'wrap-up', result: 'customer-not-answered' });
    expect(second.answeredAt).toBeUndefined();
  });

  it('refuses a step that its state does not allow, and a code that its lists do not hold', async () => {
    expect((await step('customer-answers')).status).toBe(409);
    expect((await step('constructor')).status).toBe(409);
    for (const name of ['agent-answers', 'customer-answers', 'hang-up']) await step(name);
    expect((await step('finish', { codes: [{ list: 'Billing', short: 'PAID' }] })).status).toBe(409);
    expect(desk.standIn.calls.all[0]?.state).toBe('wrap-up');
  });

  it('is held and taken back, only while talking', async () => {
    await step('agent-answers');
    expect((await step('hold')).status).toBe(409);
    await step('customer-answers');
    expect((await (await step('hold')).json()) as object).toMatchObject({
      onHold: true,
      steps: expect.not.arrayContaining(['hold']),
    });
    expect((await (await step('unhold')).json()) as object).toMatchObject({ onHold: false });
  });
});
