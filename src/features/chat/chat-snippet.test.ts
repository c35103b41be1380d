import { afterEach, describe, expect, it, vi } from 'vitest';
import { chatSnippet, checkSnippet } from './chat-snippet';
import { connectChat } from './connect';
import { SYSTEM_MESSAGES } from './messages';
import { testBus } from './testing';

afterEach(() => vi.unstubAllGlobals());

const config = { uuid: 'script_1', tenant: 'dGVuYW50', channel: 'Shop', domain: 'https://vcc-eu9.8x8.com' };

describe('what is checked', () => {
  it('names every field that is missing', () => {
    const refused = () => chatSnippet({ uuid: 'script_1' } as never);
    expect(refused).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    expect(checkSnippet({ uuid: 'x' }).map(issue => issue.path)).toEqual(['tenant', 'channel', 'domain']);
  });

  it.each(['http://shop.example/chat.css', '/chat.css', 'javascript:alert(1)', 'https:///x'])(
    'refuses the style sheet %s',
    stylesheetURL => {
      expect(checkSnippet({ ...config, stylesheetURL })).toEqual([
        expect.objectContaining({ path: 'stylesheetURL', code: 'https-only' }),
      ]);
    },
  );

  it.each(['http://vcc-eu9.8x8.com', '//vcc.example', 'http://evil.example/x.localhost', ''])(
    'refuses the domain %j',
    domain => {
      expect(checkSnippet({ ...config, domain })).toMatchObject([{ path: 'domain' }]);
    },
  );

  it.each(['http://localhost:8080', 'http://pbx.localhost:81', 'http://127.0.0.1:9'])(
    'takes the loopback domain %s',
    domain => {
      expect(checkSnippet({ ...config, domain })).toEqual([]);
    },
  );

  it('knows the 49 documented system messages', () => {
    expect(new Set(SYSTEM_MESSAGES).size).toBe(49);
    const customSystemMessages = Object.fromEntries(SYSTEM_MESSAGES.map(key => [key, '{<agent>}']));
    expect(checkSnippet({ ...config, customSystemMessages })).toEqual([]);
  });

  it('keeps an unknown message, warns of it and offers the nearest name', () => {
    const customSystemMessages = { endChatButon: 'Bye' } as object;
    expect(chatSnippet({ ...config, customSystemMessages }).customSystemMessages).toEqual({ endChatButon: 'Bye' });
    expect(checkSnippet({ ...config, customSystemMessages })).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('endChatButton?') },
    ]);
    expect(checkSnippet({ ...config, customSystemMessages: { zzz: 'x' } })[0]?.message).not.toContain('?');
  });

  it('refuses a message that is no text, and warns of a lost placeholder', () => {
    expect(checkSnippet({ ...config, customSystemMessages: { agent: 1 } })).toMatchObject([{ code: 'not-text' }]);
    expect(checkSnippet({ ...config, customSystemMessages: { agentTypingName: 'Typing' } })).toMatchObject([
      { code: 'placeholder', severity: 'warning' },
    ]);
  });

  it('tells a developer of warnings on the console, and no visitor', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const odd = { ...config, customSystemMessages: { endChatButon: 'Bye' } as object };
    chatSnippet(odd);
    expect(warn).not.toHaveBeenCalled();
    chatSnippet(odd, { debug: true });
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('what is completed', () => {
  it('keeps every field, placeholders included, and does not touch the given configuration', () => {
    const customSystemMessages = { chatEstablishedName: 'With {<agent>}', agentTypingName: '{{agent}} types' };
    const given = Object.freeze({ ...config, align: 'right', customSystemMessages });
    const completed = chatSnippet(given);
    expect(completed).toEqual({ ...given, onInit: expect.any(Function) });
    expect(given).not.toHaveProperty('onInit');
  });

  it('calls the onInit that was there, then attaches the chat, then says that it is ready', () => {
    const steps: string[] = [];
    const bus = testBus();
    const chat = connectChat();
    const { onInit } = chatSnippet(
      { ...config, onInit: given => steps.push(`own ${given === bus} ${chat.state.connected}`) },
      { chat, onReady: ready => steps.push(`ready ${ready === chat} ${chat.state.connected}`) },
    );
    onInit(bus);
    expect(steps).toEqual(['own true false', 'ready true true']);
  });

  it('attaches the chat although the onInit that was there throws, and lets the error through', () => {
    const chat = connectChat();
    const { onInit } = chatSnippet(
      {
        ...config,
        onInit: () => {
          throw new Error('theirs');
        },
      },
      { chat },
    );
    expect(() => onInit(testBus())).toThrow('theirs');
    expect(chat.state.connected).toBe(true);
  });
});
