import { type Chat, type ChatConfig, type ChatLanguage, chatSnippet, type SystemMessages } from './index';

/** What must not compile: `tsc --noEmit` fails when one of these is let through. It is never run. */
export function refusedByTheCompiler(chat: Chat): void {
  chat.setInfo({ 'First name': 'John', Age: 25, Premium: true, Gone: null, Same: undefined });
  // @ts-expect-error an object is not primitive
  chat.setInfo({ address: { city: 'Bern' } });
  // @ts-expect-error a list is not primitive
  chat.setInfo({ orders: ['A', 'B'] });
  // @ts-expect-error a function is not primitive
  chat.setInfo({ now: () => 1 });
  // @ts-expect-error the mirror cannot be written
  chat.info.Age = 26;

  void chat.setLanguage('zh-TW');
  // @ts-expect-error the code is pt
  void chat.setLanguage('pt-BR');
  // @ts-expect-error any string is too wide
  void chat.setLanguage('pt' as string);
  // @ts-expect-error a variable is a primitive
  void chat.setVariables({ _options: ['DEF'] });
  // @ts-expect-error a trigger carries nothing
  void chat.triggerPreChat({ now: true });

  chat.on('customer:info-sent', ({ info, phase }) => [info.Age, phase.length]);
  // @ts-expect-error the phase is text
  chat.on('customer:info-sent', ({ phase }) => phase.toFixed());
  // @ts-expect-error what an unknown topic carries is not known
  chat.on('some-topic', (data: { length: number }) => data.length);
  void chat.once('customer:info-sent').then(data => data.info.Age);
  // @ts-expect-error the promise is of the data, not of its info
  void chat.once('customer:info-sent').then(data => data.Age);

  const config: ChatConfig = { uuid: 'a', tenant: 'b', channel: 'c', domain: 'https://d.example' };
  chatSnippet(config, { onReady: ready => void ready.setLanguage('en') });
  // @ts-expect-error the channel is missing
  chatSnippet({ uuid: 'a', tenant: 'b', domain: 'https://d.example' });
  // @ts-expect-error a message is text
  chatSnippet({ ...config, customSystemMessages: { agent: 1 } });

  chatSnippet({ ...config, customSystemMessages: { agent: 'Bob', endChatButton: 'Bye' } });
  // @ts-expect-error there is no such message, beside one that there is
  chatSnippet({ ...config, customSystemMessages: { agent: 'Bob', endChatButon: 'Bye' } });
  const messages: SystemMessages = { endChatButton: 'Bye', agentTypingName: '{<agent>} types' };
  // @ts-expect-error there is no such message
  const misspelt: SystemMessages = { endChatButon: 'Bye' };
  // @ts-expect-error there is no such language
  const language: ChatLanguage = 'fi';
  void [messages, misspelt, language];
}
