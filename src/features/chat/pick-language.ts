import { CHAT_LANGUAGES, type ChatLanguage } from './languages';

/**
 * The first of the wanted languages (BCP 47 tags, the best first) that the chat speaks, or `undefined`: then leave the
 * language to the chat script. A tag fits when language and script are the same: `pt-BR` is `pt`, `zh-HK` is `zh-TW`
 * (both traditional), and `hi-Latn` is nothing, for its reader does not ask for Devanagari. `nb` and `nn` are Norwegian.
 */
export function pickLanguage(
  wanted: readonly string[] = globalThis.navigator?.languages ?? [],
): ChatLanguage | undefined {
  for (const tag of wanted) {
    const found = CHAT_LANGUAGES.find(code => written(code) === written(tag));
    if (found) return found;
  }
}

/** Language and script, the script from Unicode's likely subtags where the tag has none. */
function written(tag: string): string | undefined {
  try {
    // `und-BR` names a region and no language; the likely one would be a guess.
    if (/^und\b/i.test(tag)) return;
    const { language, script } = new Intl.Locale(tag).maximize();
    return language.replace(/^n[bn]$/, 'no') + script;
  } catch {
    // Not a language tag (`en_US`, `*`, nothing): it fits no language, and the next wanted one is tried.
    return;
  }
}
