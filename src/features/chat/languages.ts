import { throwIssues } from '../../wire/errors';

// One string of types and one of values, for an array of 22 is twice as long in the built script.
const CODES = 'en ru de ja es fr pt it pl hr hi nl ar da ko no sv vi cy th zh-CN zh-TW';

type Words<Text extends string> = Text extends `${infer Word} ${infer Rest}`
  ? readonly [Word, ...Words<Rest>]
  : readonly [Text];

/** The 22 languages that the chat's system messages exist in. Vendor page: Embedded Chat, Chat Language. */
export const CHAT_LANGUAGES = CODES.split(' ') as unknown as Words<typeof CODES>;

export type ChatLanguage = (typeof CHAT_LANGUAGES)[number];

/** Throws `invalid-input` unless the code is one of the 22, naming those of the same language, if any: `pt` for `pt-BR`. */
export function checkLanguage(code: string): asserts code is ChatLanguage {
  if (CHAT_LANGUAGES.includes(code as ChatLanguage)) return;
  const same = CHAT_LANGUAGES.filter(known => known.slice(0, 2) === `${code}`.slice(0, 2).toLowerCase());
  const message = `Chat language ${code} is not supported: use ${same.join(' or ') || CODES}.`;
  throwIssues([{ path: 'language', code: 'unsupported', message }]);
}
