import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareCall } from '../src/features/dial/request';
import { fillTokens, parseCallback, TOKEN_NAMES, tokenValues } from '../src/features/userdata';
import { openDesk } from './platform/desk-testing.js';
import { readCallRequest } from './platform/dial.js';
import { seededTenant } from './platform/tenant.js';
import { fillTokens as platformFills } from './platform/tokens.js';

// The client and the stand-in share no code, so that each of these agreements is between two readings of the vendor's page.

const carried = fc.string({ unit: 'grapheme' }).filter(text => !/[[\]|]/.test(text));
const fieldName = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,12}$/).filter(name => !/^ctl_/i.test(name));

describe('click-to-dial between the client and the platform', () => {
  it('whatever user data the client sends, in the query or in a body, the platform reads the same', () => {
    const fields = fc.array(fc.tuple(fieldName, carried), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fields, userData => {
        const sent = prepareCall('https://pbx.example', {
          phone: '+1 650-292-8880',
          callerId: '5251990',
          dialPlanId: '007',
          queueId: '0042',
          userData,
          transactionData: { recordId: '0015000000WIBJrAAP', recordType: 'Account' },
        });
        const read = readCallRequest(
          { query: new URL(sent.url).searchParams, body: new URLSearchParams(sent.fields) },
          seededTenant,
        );
        if (!read.ok) throw new Error(read.fault);
        // The client writes `=` as the token that the platform turns back when the call is completed.
        const back = read.value.userData.map(([name, value]) => [name, value.replaceAll('$equal$', '=')]);
        expect(back).toEqual(userData.map(([name, value]) => [name, value.replaceAll('$equal$', '=')]));
        expect(read.value).toMatchObject({ callerId: '5251990', dialPlanId: '007', queue: { id: '0042' } });
      }),
    );
  });

  it('both fill every token the same, in summer and winter, over a day, and for calls that were not established', () => {
    const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
    const word = fc.constantFrom('Billing', 'a:b', '$notes$', '');
    const code = fc.record({ list: word, short: word, description: word });
    const zone = fc.constantFrom('America/Los_Angeles', 'Asia/Kolkata', 'UTC', 'Europe/London', 'America/St_Johns');
    const text = fc
      .array(fc.oneof(fc.constantFrom(...TOKEN_NAMES.map(name => `$${name}$`), '$nonsense$', '$'), carried))
      .map(parts => parts.join(''));
    const answered = fc.option(fc.tuple(moment, fc.nat(200_000_000)), { nil: undefined });
    fc.assert(
      fc.property(
        text,
        answered,
        moment,
        fc.array(code, { maxLength: 3 }),
        zone,
        (template, times, now, codes, timeZone) => {
          const [answeredAt, hungUpAt] = times ? [times[0], times[0] + times[1]] : [undefined, now];
          const base = { callerId: '007', transactionId: '4001', interactionGuid: 'int-1', notes: '$equal$ & co' };
          const values = tokenValues(
            {
              ...base,
              answeredAt: answeredAt === undefined ? null : new Date(answeredAt),
              hungUpAt: new Date(hungUpAt),
              transactionCodes: codes.map(({ list, short, description }) => ({
                ...{ listName: list, shortCode: short },
                description,
              })),
            },
            { timeZone, now: new Date(now) },
          );
          expect(fillTokens(template, values)).toBe(
            platformFills(template, { ...base, answeredAt, hungUpAt, codes }, timeZone, now),
          );
        },
      ),
    );
  });

  it('the client reads what the platform posts to the callback, with the record that it created', async () => {
    const desk = await openDesk();
    const { calls, completions } = desk.standIn;
    const sent = prepareCall(desk.standIn.origin(), {
      phone: '+16502928880',
      userData: {
        ctl_action: 'create',
        ctl_intType: 'sfdc',
        ctl_callbackUrl: 'http://127.0.0.1:1/callback',
        ObjectType: 'Task',
        subject: 'a=b for $transaction_id$',
      },
    });
    const { pathname, search } = new URL(sent.url);
    expect((await desk.get(pathname + search)).status).toBe(200);
    for (const step of ['agent-answers', 'customer-answers', 'hang-up', 'finish'] as const) {
      calls.drive(calls.all[0]!, step);
    }
    await completions.settled();
    const callback = parseCallback(completions.deliveries[0]!.fields);
    expect(callback).toMatchObject({ resultCode: 'SUCCESS', newRecordId: completions.records[0]!.id });
    expect(Object.fromEntries(callback.userData)).toMatchObject({ subject: 'a=b for 4001', ObjectType: 'Task' });
    await desk.standIn.close();
  });
});
