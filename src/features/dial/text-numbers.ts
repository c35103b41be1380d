import { type CountryCode, findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/min';

/** A phone number in a text, by its place there. */
export interface TextNumber {
  readonly start: number;
  /** After the last character. */
  readonly end: number;
  /** E.164, with `;ext=` where the text gives an extension. */
  readonly phone: string;
}

/** Seven digits with at most four other characters between two: fewer are no number in any country's plan. */
const HINT = /(?:\d[^\d\n]{0,4}){6}\d/;
const PIECE = 500;

/** Whether a search is worth its while; far cheaper than the search. */
export function mayHoldNumber(text: string): boolean {
  return HINT.test(text);
}

/** A region that the number plans know (`US`, `GB`, in any case), or `undefined`: then only numbers with a `+` are found. */
export function knownRegion(region: string | undefined): CountryCode | undefined {
  const code = region?.trim().toUpperCase() ?? '';
  return isSupportedCountry(code) ? code : undefined;
}

/**
 * Finds the valid phone numbers in a text, piece by piece: it yields after each piece of a few hundred characters, so that the
 * caller can let the page go on. A piece ends where no number can stand across its end.
 */
export function* findNumbers(text: string, region: CountryCode | undefined): Generator<undefined, TextNumber[]> {
  const found: TextNumber[] = [];
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from);
    const piece = text.slice(from, to);
    if (mayHoldNumber(piece)) found.push(...numbersIn(piece, from, region));
    from = to;
    if (from < text.length) yield;
  }
  return found;
}

function numbersIn(piece: string, from: number, region: CountryCode | undefined): TextNumber[] {
  const matches = region ? findPhoneNumbersInText(piece, region) : findPhoneNumbersInText(piece);
  return matches.map(({ startsAt, endsAt, number }) => ({
    start: from + startsAt,
    end: from + endsAt,
    phone: number.number + (number.ext ? `;ext=${number.ext}` : ''),
  }));
}

/** The last letter or line break within the piece; where there is none, the text is no prose and is cut between words. */
function pieceEnd(text: string, from: number): number {
  const limit = from + PIECE;
  if (limit >= text.length) return text.length;
  const piece = text.slice(from, limit);
  const end = Math.max(piece.search(/[\p{L}\n][^\p{L}\n]*$/u), piece.lastIndexOf('\n'));
  return end > 0 ? from + end : Math.max(from + 1, from + piece.lastIndexOf(' ') + 1 || limit);
}
