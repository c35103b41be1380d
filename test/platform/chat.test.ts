import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CHAT_LANGUAGES } from '../../src/features/chat/languages';
import { SYSTEM_MESSAGES } from '../../src/features/chat/messages';
import { createStandIn } from './stand-in.js';

const sample = JSON.parse(
  readFileSync(new URL('../fixtures/chat/system-messages.json', import.meta.url), 'utf8'),
) as Record<string, Record<string, string>>;

it('knows the same 22 languages and 49 messages as the client, each from the documented list', () => {
  expect(Object.keys(sample).sort()).toEqual([...CHAT_LANGUAGES].sort());
  expect(Object.keys(sample.en!)).toEqual([...SYSTEM_MESSAGES]);
  for (const messages of Object.values(sample)) expect(messages.chatEstablishedName).toContain('{<agent>}');
});

it('serves the script under the address that the snippets name, and its parts to any origin', async () => {
  const { platform } = createStandIn();
  for (const path of ['/./CHAT/common/js/chat.js', '/CHAT/stand-in/main.js', '/CHAT/stand-in/messages.json']) {
    const answer = await platform.app.request(`http://pbx.localhost${path}`);
    expect([path, answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([path, 200, '*']);
  }
  expect((await platform.app.request('http://pbx.localhost/CHAT/other')).status).toBe(404);
});

it('remembers what was submitted and what the chat dropped', async () => {
  const { platform, chat } = createStandIn();
  const post = (path: string, body: unknown) =>
    platform.app.request(`http://pbx.localhost/CHAT/stand-in/${path}`, { method: 'POST', body: JSON.stringify(body) });
  await post('submissions', { phase: 'chatWindow', info: { Age: 25 } });
  await post('refused', { why: 'Chat language pt-BR is not valid' });
  expect(chat).toEqual({
    submissions: [{ phase: 'chatWindow', info: { Age: 25 } }],
    refusals: ['Chat language pt-BR is not valid'],
  });
  expect(platform.seen.at(-1)?.refused).toContain('pt-BR');
});
