import { type TokenName, wholeToken } from './token-names';

export type TokenValues = Readonly<Record<TokenName, string>>;

/**
 * Replaces the documented tokens (`$caller_id$` … `$lastTclCodeShort$`) in one pass: what a value brings in is not read again. A
 * token that `values` lacks and anything else between dollar signs stay as they are.
 */
export function fillTokens(text: string, values: Partial<TokenValues>): string {
  return text.replace(wholeToken(), (token, name: TokenName) => values[name] ?? token);
}
