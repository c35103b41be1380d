import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Carrier, Receipt } from '../../session/carrier';
import { DesksideError } from '../../wire/errors';
import { createDialer } from './dialer';
import { SAME_CALL } from './once';

const host = 'https://vcc-na4.8x8.com';

function fakeCarrier(answer: () => Promise<Partial<Receipt>> = async () => ({})) {
  const sent: string[] = [];
  const carrier: Carrier = {
    name: 'fake',
    async send({ url, method }) {
      sent.push(url);
      return { carrier: 'fake', method, sentAt: new Date(), outcome: 'settled', ...(await answer()) };
    },
  };
  return { carrier, sent };
}

/** Web Locks as one browser has them for all its tabs of a site. */
function sharedLocks() {
  const held = new Set<string>();
  return {
    async request(name: string, _options: unknown, use: (lock: object | null) => unknown) {
      if (held.has(name)) return use(null);
      held.add(name);
      try {
        return await use({});
      } finally {
        held.delete(name);
      }
    },
  };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('dialling', () => {
  it('gives a receipt with what was sent and what is known', async () => {
    const { carrier } = fakeCarrier();
    const dialer = createDialer({ host, carrier, prefix: '1' });
    expect(await dialer.dial({ phone: '(650) 292-8880 x12' })).toMatchObject({
      carrier: 'fake',
      method: 'GET',
      outcome: 'settled',
      phone: '16502928880',
      extension: '12',
    });
  });

  it('is one call for the same number within two seconds, however it is written', async () => {
    const { carrier, sent } = fakeCarrier();
    const dialer = createDialer({ host, carrier });
    const [first, second] = await Promise.all([
      dialer.dial({ phone: '6502928880' }),
      dialer.dial({ phone: '650-292-8880' }),
    ]);
    expect(second).toBe(first);
    vi.advanceTimersByTime(SAME_CALL - 1);
    await dialer.dial({ phone: '6502928880' });
    expect(sent).toHaveLength(1);
    vi.advanceTimersByTime(1);
    await dialer.dial({ phone: '6502928880' });
    expect(sent).toHaveLength(2);
  });

  it('lets another number through at once', async () => {
    const { carrier, sent } = fakeCarrier();
    const dialer = createDialer({ host, carrier });
    await Promise.all([dialer.dial({ phone: '6502928880' }), dialer.dial({ phone: '6502928881' })]);
    expect(sent).toHaveLength(2);
  });

  it('is one call for two tabs, and the second says that it sent nothing', async () => {
    vi.stubGlobal('navigator', { locks: sharedLocks() });
    const one = fakeCarrier();
    const two = fakeCarrier();
    const [first, second] = [
      createDialer({ host, carrier: one.carrier }),
      createDialer({ host, carrier: two.carrier }),
    ];
    await first.dial({ phone: '6502928880' });
    expect(await second.dial({ phone: '6502928880' })).toMatchObject({ outcome: 'unknown', repeated: true });
    expect([one.sent.length, two.sent.length]).toEqual([1, 0]);
  });

  it('is free again at once when nothing was sent', async () => {
    let blocked = true;
    const { carrier, sent } = fakeCarrier(async () => {
      if (blocked) throw new DesksideError('blocked-by-policy', 'Stopped.');
      return {};
    });
    const dialer = createDialer({ host, carrier });
    await expect(dialer.dial({ phone: '6502928880' })).rejects.toMatchObject({ code: 'blocked-by-policy' });
    blocked = false;
    await dialer.dial({ phone: '6502928880' });
    expect(sent).toHaveLength(2);
  });

  it('sends once whatever the outcome: an unknown one is not tried again', async () => {
    const { carrier, sent } = fakeCarrier(async () => ({ outcome: 'unknown' }));
    const dialer = createDialer({ host, carrier });
    expect(await dialer.dial({ phone: '6502928880' })).toMatchObject({ outcome: 'unknown' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });

  it('rejects after destroy, sends nothing, and leaves no timer', async () => {
    const { carrier, sent } = fakeCarrier();
    const dialer = createDialer({ host, carrier });
    await dialer.dial({ phone: '6502928880' });
    dialer.destroy();
    expect(vi.getTimerCount()).toBe(0);
    await expect(dialer.dial({ phone: '6502928881' })).rejects.toMatchObject({ code: 'destroyed' });
    expect(sent).toHaveLength(1);
  });

  it('refuses a carrier that does not exist', async () => {
    const dialer = createDialer({ host, carrier: 'pigeon' as 'iframe' });
    await expect(dialer.dial({ phone: '6502928880' })).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
