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

  it('rejects a wait that begins after the end, or ends with it', async () => {
    const chat = connectChat();
    const waiting = chat.once('customer:info-sent');
    chat.destroy();
    await expect(waiting).rejects.toMatchObject({ code: 'destroyed' });
    await expect(chat.once('customer:info-sent')).rejects.toMatchObject({ code: 'destroyed' });
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
