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

describe('listening', () => {
  it('gives what was sent to a handler and to a promise', async () => {
    const bus = testBus();
    const chat = connectChat(bus);
    const sent = chat.once('customer:info-sent');
    bus.say('customer:info-sent', { info: { Age: 25 }, phase: 'chatWindow' });
    expect(await sent).toEqual({ info: { Age: 25 }, phase: 'chatWindow' });
  });

  it('undoes a subscription, twice without harm', () => {
    const bus = testBus();
    const chat = connectChat(bus);
    const heard = vi.fn();
    const undo = chat.on('some-topic', heard);
    undo();
    undo();
    bus.say('some-topic', 1);
    expect(heard).not.toHaveBeenCalled();
    expect(bus.count('some-topic')).toBe(0);
  });

  it('reports what a handler throws, and the next one hears', () => {
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const bus = testBus();
    const chat = connectChat(bus);
    const heard = vi.fn();
    const fault = new Error('a bug of the page');
    chat.on('some-topic', () => {
      throw fault;
    });
    chat.on('some-topic', heard);
    bus.say('some-topic', 1);
    expect(report).toHaveBeenCalledWith(fault);
    expect(heard).toHaveBeenCalledWith(1);
  });

  it('stops waiting on an abort, and leaves no subscription', async () => {
    const bus = testBus();
    const controller = new AbortController();
    const waiting = connectChat(bus).once('some-topic', { signal: controller.signal });
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'DesksideError', code: 'aborted' });
    await expect(connectChat(bus).once('some-topic', { signal: controller.signal })).rejects.toMatchObject({
      code: 'aborted',
    });
    expect(bus.count('some-topic')).toBe(0);
  });
});

describe('the trace', () => {
  it('shows both ways with every value masked, and the language', () => {
    const bus = testBus();
    const chat = connectChat(bus);
    chat.setInfo({ 'First name': 'John', Age: 25 });
    chat.setInfo({ note: 'secret'.repeat(100) });
    chat.setLanguage('pt');
    chat.on('customer:info-sent', () => undefined);
    chat.on('customer:info-sent', () => undefined);
    bus.say('customer:info-sent', { info: { 'First name': 'John' }, phase: 'chatWindow' });
    expect(chat.trace.map(({ at: _, ...entry }) => entry)).toEqual([
      { event: 'published', topic: 'customer:set-info', data: { 'First name': 'string', Age: 'number' } },
      {
        event: 'discarded',
        topic: 'customer:set-info',
        data: { key: 'note', code: 'value-too-long', limit: 500, length: 600 },
      },
      { event: 'published', topic: 'chat:set-language', data: 'pt' },
      { event: 'received', topic: 'customer:info-sent', data: { info: { 'First name': 'string' }, phase: 'string' } },
    ]);
    expect(JSON.stringify(chat.trace)).not.toMatch(/John|secret|25/);
  });

  it('keeps the last messages alone', () => {
    const chat = connectChat(testBus(), { traceLength: 2 });
    chat.end();
    chat.triggerInvitation();
    chat.triggerPreChat();
    expect(chat.trace.map(entry => entry.topic)).toEqual(['chat:trigger-invitation', 'chat:trigger-pre-chat']);
  });
});

describe('the console', () => {
  it('is silent for visitors and tells a developer of discards and calls that were not sent', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const discard = { note: 'v'.repeat(500) };
    connectChat(testBus()).setInfo(discard);
    vi.stubGlobal('location', { hostname: 'shop.example' });
    connectChat(testBus()).setInfo(discard);
    expect(warn).not.toHaveBeenCalled();
    vi.stubGlobal('location', { hostname: 'localhost' });
    const chat = connectChat(testBus());
    chat.setInfo(discard);
    chat.end();
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.lastCall?.join(' ')).toMatch(/discarded customer:set-info/);
    connectChat(testBus(), { debug: false }).setInfo(discard);
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('state and end', () => {
  it('tells of every change, with what is wished and what waits', () => {
    const chat = connectChat();
    const states: unknown[] = [];
    chat.onChange(() => states.push(chat.state));
    chat.setLanguage('de');
    expect(states.at(-1)).toMatchObject({ connected: false, language: 'de', waiting: ['chat:set-language'] });
    chat.attach(testBus());
    expect(states.at(-1)).toMatchObject({ connected: true, language: 'de', waiting: [] });
  });

  it('leaves nothing behind when destroyed, and ends every call', async () => {
    const bus = testBus();
    const chat = connectChat();
    const waiting = chat.triggerChatWindow();
    const heard = chat.once('some-topic');
    const stopped = expect(heard).rejects.toMatchObject({ code: 'destroyed' });
    chat.destroy();
    chat.attach(bus);
    await stopped;
    expect((await waiting).outcome).toBe('destroyed');
    expect((await chat.setLanguage('de')).outcome).toBe('destroyed');
    expect(bus.published).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('removes its subscriptions from the bus when destroyed', () => {
    const bus = testBus();
    const chat = connectChat(bus);
    chat.on('some-topic', () => undefined);
    chat.destroy();
    expect(bus.count('some-topic') + bus.count('customer:info-sent')).toBe(0);
  });
});
