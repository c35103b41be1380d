import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHAT_LANGUAGES } from './languages';
import { pickLanguage } from './pick-language';

it('knows the 22 documented languages', () => {
  expect(CHAT_LANGUAGES).toHaveLength(22);
  for (const code of CHAT_LANGUAGES) expect(pickLanguage([code])).toBe(code);
});

it.each([
  [['pt-BR', 'en'], 'pt'],
  [['zh-HK'], 'zh-TW'],
  [['zh-Hant'], 'zh-TW'],
  [['zh-SG'], 'zh-CN'],
  [['zh-Hans-TW'], 'zh-CN'],
  [['nb-NO', 'en'], 'no'],
  [['nn'], 'no'],
  [['en-us'], 'en'],
  [['fi', 'sv-FI', 'en'], 'sv'],
])('picks from %j %s', (wanted, picked) => {
  expect(pickLanguage(wanted)).toBe(picked);
});

it.each([
  [['fi']],
  [['und']],
  [['und-BR']],
  [['hi-Latn']],
  [['yue']],
  [['sr-Latn']],
  [['en_US']],
  [['*']],
  [['']],
  [['ja-Latn']],
  [['pap']],
  [[]],
])('guesses nothing from %j', wanted => {
  expect(pickLanguage(wanted)).toBeUndefined();
});

it('never throws and never picks another language than one that is wanted', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('pt-PT', 'zh', 'fi', 'nb'))), wanted => {
      const picked = pickLanguage(wanted);
      if (picked && picked !== 'no') {
        expect(wanted.some(tag => tag.toLowerCase().startsWith(picked.slice(0, 2)))).toBe(true);
      }
    }),
  );
});
