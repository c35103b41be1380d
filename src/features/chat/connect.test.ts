import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectChat } from './connect';
import { testBus } from './testing';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('with a bus', () => {
  it('publishes every documented topic at once, exactly as the vendor writes it', () => {
    const bus = testBus();
    const chat = connectChat(bus);
    chat.setInfo({ 'First name': 'John', Age: 25, Premium: true });
    chat.resetInfo();
    chat.setLanguage('pt');
    chat.setVariables({ _options: 'DEF' });
    chat.triggerInvitation();
    chat.triggerPreChat();
    chat.triggerChatWindow();
    chat.end();
    expect(bus.published).toEqual([
      ['customer:set-info', { 'First name': 'John', Age: 25, Premium: true }],
      ['customer:reset-info'],
      ['chat:set-language', 'pt'],
      ['chat:set-variables', { _options: 'DEF' }],
      ['chat:trigger-invitation'],
      ['chat:trigger-pre-chat'],
      ['chat:trigger-chat-window'],
      ['chat:end'],
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says that a call was published', async () => {
    await expect(connectChat(testBus()).end()).resolves.toEqual({ topic: 'chat:end', outcome: 'published' });
  });

  it('mirrors the customer info through the documented example', () => {
    const chat = connectChat(testBus());
    chat.setInfo({ 'First name': 'John', 'Last name': 'Doe', Age: 25, Premium: true });
    chat.setInfo({ 'First name': null, 'Last name': undefined });
    expect(chat.info).toEqual({ 'Last name': 'Doe', Age: 25, Premium: true });
    expect(Object.isFrozen(chat.info)).toBe(true);
    chat.resetInfo();
    expect(chat.info).toEqual({});
  });

  it('keeps discarded entries from the bus and tells each with its key, code, limit and length', () => {
    const bus = testBus();
    const long = 'k'.repeat(100);
    const { accepted, discarded, info } = connectChat(bus).setInfo({ [long]: 'x', note: 'v'.repeat(612), Age: 25 });
    expect(discarded).toEqual([
      { key: long, code: 'key-too-long', limit: 100, length: 100 },
      { key: 'note', code: 'value-too-long', limit: 500, length: 612 },
    ]);
    expect(accepted).toEqual({ Age: 25 });
    expect(info).toEqual({ Age: 25 });
    expect(bus.published).toEqual([['customer:set-info', { Age: 25 }]]);
  });

  it('publishes nothing when every entry was discarded', async () => {
    const bus = testBus();
    const { delivery } = connectChat(bus).setInfo({ note: 'v'.repeat(500) });
    expect(await delivery).toMatchObject({ outcome: 'empty' });
    expect(bus.published).toEqual([]);
  });

  it('does not let the chat change what is wished', () => {
    const bus = testBus();
    const meddling = {
      ...testBus(),
      publish: (_topic: string, data: unknown) => Object.assign(data as object, { Age: 99 }),
    };
    const chat = connectChat(meddling);
    chat.setInfo({ Age: 25 });
    chat.attach(meddling);
    chat.attach(bus);
    expect(bus.published).toEqual([['customer:set-info', { Age: 25 }]]);
  });

  it.each([
    ['pt-BR', /pt-BR.*use pt\./],
    ['zh', /use zh-CN or zh-TW\./],
    ['PT', /use pt\./],
    ['tlh', /use en ru de/],
  ])('refuses the language %s, publishes nothing and says which to use', (code, message) => {
    const bus = testBus();
    expect(() => connectChat(bus).setLanguage(code as 'pt')).toThrow(
      expect.objectContaining({ code: 'invalid-input', message: expect.stringMatching(message) }),
    );
    expect(bus.published).toEqual([]);
  });

  it('refuses variables that are no primitives, and shows no value', () => {
    const chat = connectChat(testBus());
    const refused = () => chat.setVariables({ _options: { secret: 'abc' } } as never);
    expect(refused).toThrow(
      expect.objectContaining({ code: 'invalid-input', issues: [expect.objectContaining({ path: '_options' })] }),
    );
    expect(refused).not.toThrow(/abc/);
    expect(() => chat.setVariables({ long: 'x'.repeat(2000) })).not.toThrow();
  });
});

describe('times at their limits', () => {
  it('sends triggers and ends at once to a bus that is there, however short their moment', async () => {
    const bus = testBus();
    expect(await connectChat(bus, { moment: 0 }).end()).toMatchObject({ outcome: 'published' });
    expect(bus.published).toEqual([['chat:end']]);
  });

  it('waits as long as it is told, also for ever', async () => {
    const chat = connectChat(undefined, { wait: Number.POSITIVE_INFINITY, moment: 3e9 });
    const ended = vi.fn();
    void chat.setLanguage('pt').then(ended);
    void chat.end().then(ended);
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(ended).not.toHaveBeenCalled();
    const bus = testBus();
    chat.attach(bus);
    await vi.advanceTimersByTimeAsync(0);
    expect(ended.mock.calls).toMatchObject([[{ outcome: 'published' }], [{ outcome: 'published' }]]);
  });
});

describe('who watches', () => {
  it('keeps no call from its end by throwing, and is reported', async () => {
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const bus = testBus();
    const chat = connectChat();
    const { delivery } = chat.setInfo({ Plan: 'Gold' });
    const language = chat.setLanguage('pt');
    chat.onChange(() => {
      throw new Error('view fault');
    });
    chat.attach(bus);
    expect([(await delivery).outcome, (await language).outcome]).toEqual(['published', 'published']);
    expect(bus.published).toEqual([
      ['customer:set-info', { Plan: 'Gold' }],
      ['chat:set-language', 'pt'],
    ]);
    expect(report).toHaveBeenCalledWith(expect.objectContaining({ message: 'view fault' }));
  });

  it('cannot change what the chat knows', () => {
    const chat = connectChat(testBus());
    expect(Object.isFrozen(chat.info)).toBe(true);
    chat.setVariables({ _options: 'DEF' });
    Object.assign(chat.state.variables, { _options: 'other' });
    const next = testBus();
    chat.attach(next);
    expect(next.published).toEqual([['chat:set-variables', { _options: 'DEF' }]]);
    chat.resetInfo();
    expect(Object.isFrozen(chat.info)).toBe(true);
  });
});

describe('before the bus', () => {
  it('merges wishes, keeps their order, and sends triggers and ends after them in theirs', async () => {
    const chat = connectChat();
    const calls = [
      chat.setLanguage('en'),
      chat.setInfo({ a: 1, b: 2 }).delivery,
      chat.triggerInvitation(),
      chat.setVariables({ _x: '1' }),
      chat.setInfo({ b: null, c: 3 }).delivery,
      chat.triggerPreChat(),
    ];
    const bus = testBus();
    chat.attach(bus);
    expect(bus.published).toEqual([
      ['chat:set-language', 'en'],
      ['customer:set-info', { a: 1, b: null, c: 3 }],
      ['chat:set-variables', { _x: '1' }],
      ['chat:trigger-invitation'],
      ['chat:trigger-pre-chat'],
    ]);
    for (const delivery of await Promise.all(calls)) expect(delivery.outcome).toBe('published');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('loses no key to a merge, whatever its name', () => {
    const bus = testBus();
    const chat = connectChat();
    chat.setInfo({ first: 1 });
    chat.setInfo(JSON.parse('{"__proto__": "kept", "constructor": 2}'));
    chat.attach(bus);
    expect(JSON.stringify(bus.published[0])).toBe(
      '["customer:set-info",{"first":1,"__proto__":"kept","constructor":2}]',
    );
  });

  it('sends only the last language and says that the others were replaced', async () => {
    const chat = connectChat();
    const first = chat.setLanguage('en');
    const last = chat.setLanguage('pt');
    const bus = testBus();
    chat.attach(bus);
    expect(bus.published).toEqual([['chat:set-language', 'pt']]);
    expect([(await first).outcome, (await last).outcome]).toEqual(['replaced', 'published']);
  });

  it('lets a reset replace the info that waits', async () => {
    const chat = connectChat();
    const { delivery } = chat.setInfo({ a: 1 });
    chat.resetInfo();
    chat.setInfo({ b: 2 });
    const bus = testBus();
    chat.attach(bus);
    expect(bus.published).toEqual([['customer:reset-info'], ['customer:set-info', { b: 2 }]]);
    expect((await delivery).outcome).toBe('replaced');
  });

  it('gives a wish up after the wait, and still sends it if a bus comes later', async () => {
    const chat = connectChat(undefined, { wait: 1000 });
    const { delivery } = chat.setInfo({ a: 1 });
    vi.advanceTimersByTime(1000);
    expect((await delivery).outcome).toBe('given-up');
    const bus = testBus();
    chat.attach(bus);
    expect(bus.published).toEqual([['customer:set-info', { a: 1 }]]);
  });

  it.each(['end', 'triggerInvitation', 'triggerPreChat', 'triggerChatWindow'] as const)(
    'expires %s after its moment and never sends it',
    async name => {
      const chat = connectChat(undefined, { moment: 5000 });
      const delivery = chat[name]();
      vi.advanceTimersByTime(5000);
      const bus = testBus();
      chat.attach(bus);
      expect((await delivery).outcome).toBe('expired');
      expect(bus.published).toEqual([]);
    },
  );

  it('expires an old end by the clock when its timer is late, as after a sleep', async () => {
    const chat = connectChat();
    const delivery = chat.end();
    vi.setSystemTime(Date.now() + 60_000);
    const bus = testBus();
    chat.attach(bus);
    expect((await delivery).outcome).toBe('expired');
    expect(bus.published).toEqual([]);
  });

  it('ends every wait when the chat script fails to load', async () => {
    const chat = connectChat();
    const calls = [chat.setInfo({ a: 1 }).delivery, chat.setLanguage('de'), chat.triggerChatWindow()];
    chat.fail();
    expect((await Promise.all(calls)).map(call => call.outcome)).toEqual(['failed', 'failed', 'failed']);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a second onInit', () => {
  it('does not erase again what a reset erased: others may have set theirs since', () => {
    const chat = connectChat(testBus());
    chat.resetInfo();
    chat.setInfo({ Age: 25 });
    const next = testBus();
    chat.attach(next);
    expect(next.published).toEqual([['customer:set-info', { Age: 25 }]]);
  });

  it('replays info, language, variables and subscriptions, and no trigger', () => {
    const first = testBus();
    const chat = connectChat(first);
    const heard = vi.fn();
    chat.setLanguage('cy');
    chat.setInfo({ a: 1, b: 2 });
    chat.setInfo({ a: null });
    chat.setVariables({ _x: '1' });
    chat.setVariables({ _y: '2' });
    chat.triggerChatWindow();
    chat.on('customer:info-sent', heard);
    const second = testBus();
    chat.attach(second);
    expect(second.published).toEqual([
      ['chat:set-language', 'cy'],
      ['customer:set-info', { a: null, b: 2 }],
      ['chat:set-variables', { _x: '1', _y: '2' }],
    ]);
    expect(first.count('customer:info-sent')).toBe(0);
    second.say('customer:info-sent', { info: { b: 2 }, phase: 'chatWindow' });
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('a script that opens a popup', () => {
  it('says that the gesture is missing and publishes nothing', async () => {
    vi.stubGlobal('navigator', { userActivation: { isActive: false } });
    const bus = testBus();
    const chat = connectChat(bus, { popup: true });
    expect((await chat.triggerPreChat()).outcome).toBe('no-gesture');
    expect((await chat.triggerChatWindow()).outcome).toBe('no-gesture');
    expect((await chat.triggerInvitation()).outcome).toBe('published');
    expect(bus.published).toEqual([['chat:trigger-invitation']]);
  });

  it('says so when the gesture passed while the call waited', async () => {
    const userActivation = { isActive: true };
    vi.stubGlobal('navigator', { userActivation });
    const chat = connectChat(undefined, { popup: true });
    const delivery = chat.triggerPreChat();
    userActivation.isActive = false;
    const bus = testBus();
    chat.attach(bus);
    expect((await delivery).outcome).toBe('no-gesture');
    expect(bus.published).toEqual([]);
  });
});
