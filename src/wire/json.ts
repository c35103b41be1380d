import { DesksideError } from './errors';

const NEEDS_CARE = /\d[.eE]|\d{16}|-0/;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Reads JSON so that no digit is lost: a number that a JavaScript number would not write back the same way (an 18-digit id,
 * `1.10`) comes as its text. Throws `bad-data` for what is no JSON, which is also what a truncated answer looks like.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(NEEDS_CARE.test(text) ? keepDigits(text) : text);
  } catch (cause) {
    throw new DesksideError('bad-data', 'The answer is not complete JSON: it was cut short or is something else.', {
      cause,
    });
  }
}

/** Puts quotes round the numbers that would lose digits. Strings are skipped whole, so their content is never touched. */
function keepDigits(text: string): string {
  const parts: string[] = [];
  let from = 0;
  while (from < text.length) {
    const open = text.indexOf('"', from);
    const outside = text.slice(from, open === -1 ? text.length : open);
    parts.push(NEEDS_CARE.test(outside) ? outside.replace(NUMBER, quoteIfLossy) : outside);
    if (open === -1) break;
    const end = endOfString(text, open);
    parts.push(text.slice(open, end));
    from = end;
  }
  return parts.join('');
}

function quoteIfLossy(digits: string): string {
  return String(Number(digits)) === digits ? digits : `"${digits}"`;
}

/** The index after the closing quote; the end of the text when there is none (the parser then says so). */
function endOfString(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && isEscaped(text, close)) close = text.indexOf('"', close + 1);
  return close === -1 ? text.length : close + 1;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}
