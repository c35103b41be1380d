import { afterEach, describe, expect, test } from 'vitest';
import { createMessages, language, locale, setTranslations } from './messages.js';

const t = createMessages('queues', {
  title: 'Queues',
  oldest: 'Oldest call in {queue}: {wait}',
  waiting: { one: '{count} call waiting', other: '{count} calls waiting' },
});

let undo: (() => void) | undefined;
afterEach(() => undo?.());

describe('messages', () => {
  test('fill their places and choose the plural by count', () => {
    expect(t('oldest', { queue: 'Sales', wait: '0:42' })).toBe('Oldest call in Sales: 0:42');
    expect(t('waiting', { count: 1 })).toBe('1 call waiting');
    expect(t('waiting', { count: 7 })).toBe('7 calls waiting');
  });

  test("are English where a page gives no translation, and in the page's words where it does", () => {
    undo = setTranslations({
      language: 'pl',
      messages: { queues: { waiting: { few: '{count} rozmowy', other: '{count} rozmów' } } },
    });
    expect(t('waiting', { count: 3 })).toBe('3 rozmowy');
    expect(t('waiting', { count: 7 })).toBe('7 rozmów');
    expect(t('title')).toBe('Queues');
    expect([language.value, locale()]).toEqual(['pl', 'pl']);
  });

  test('go back to English when the translations are undone, and a late undo leaves newer ones alone', () => {
    const first = setTranslations({ language: 'de', messages: { queues: { title: 'Warteschlangen' } } });
    undo = setTranslations({ language: 'nl', messages: { queues: { title: 'Wachtrijen' } } });
    first();
    expect(t('title')).toBe('Wachtrijen');
    undo();
    expect([t('title'), language.value, locale()]).toEqual(['Queues', 'en', undefined]);
  });

  test('do not fill a place twice: what a value says in braces stays as it came', () => {
    expect(t('oldest', { queue: '{wait}', wait: '0:01' })).toBe('Oldest call in {wait}: 0:01');
  });
});
