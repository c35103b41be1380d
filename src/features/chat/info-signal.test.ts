import { expect, it } from 'vitest';
import { connectChat } from './connect';
import { chatInfo } from './info-signal';

it('follows the customer info, with another value after each change', () => {
  const chat = connectChat(undefined, { wait: 1 });
  const info = chatInfo(chat);
  const seen: unknown[] = [];
  const stop = info.subscribe(value => seen.push(value));
  chat.setInfo({ Age: 25 });
  chat.setInfo({ Age: null, Premium: true });
  chat.resetInfo();
  stop();
  chat.destroy();
  expect(seen).toEqual([{}, { Age: 25 }, { Premium: true }, {}]);
});
