import { DesksideError } from '../../wire/errors';

/** A phone number read from what a person or a `tel:` URI gives. */
export interface PhoneNumber {
  /** What is dialled: digits, with a leading `+` when the number is complete. */
  readonly dialled: string;
  /** It starts with `+`: an international number that takes no prefix. */
  readonly complete: boolean;
  /** Digits to be shown to the agent, never dialled. */
  readonly extension?: string;
  /** `phone-context` of a local number (RFC 3966): where it is valid. A global one starts with `+`. */
  readonly context?: string;
  readonly given: string;
}

/**
 * - `ask` (default): a number that already starts with the prefix is put to the agent.
 * - `always`: the prefix goes before every number that is not complete.
 * - `never`: numbers are dialled as given.
 */
export type PrefixMode = 'ask' | 'always' | 'never';

/** E.164 allows 15 digits; a number with an international access code before it may be longer. */
const COMPLETE_LIMIT = 15;
const LOCAL_LIMIT = 20;

const SEPARATORS = /[\s().\-/\u00ad\u2010-\u2015\u2212\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const EXTENSION = /(?:;ext=|\s*(?:ext(?:ension|n)?\.?|x|#|[,;pw])[\s:.,;pw]*)(\d+)$/i;

/**
 * Reads a phone number: digits with visual separators, `+`, extensions (`x12`, `ext. 12`, `,,12`), or a `tel:` URI (RFC 3966).
 * @throws DesksideError `invalid-input`, path `phone`: letters, service codes (`*`, `#`), a trunk digit in brackets, no digit, too many.
 */
export function readPhone(text: string): PhoneNumber {
  const given = String(text).trim();
  const [written, parameters] = /^tel:/i.test(given) ? splitUri(given) : [given, new Map<string, string>()];
  const plain = written.normalize('NFKC');
  const [whole, ownExtension] = EXTENSION.exec(plain) ?? ['', undefined];
  const body = plain.slice(0, plain.length - whole.length);
  if (body.startsWith('+') && /\(\s*0\s*\)/.test(body)) {
    refuse(
      given,
      'It is unclear whether the 0 in brackets is dialled: write the number without it, or without the brackets.',
    );
  }
  const dialled = body.replace(SEPARATORS, '');
  const complete = dialled.startsWith('+');
  const limit = complete ? COMPLETE_LIMIT : LOCAL_LIMIT;
  if (!/^\+?\d+$/.test(dialled)) refuse(given, 'A number has digits, a leading + and separators only.');
  if (dialled.length - Number(complete) > limit) refuse(given, `It has more than ${limit} digits.`);
  const extension = parameters.get('ext')?.replace(SEPARATORS, '') || ownExtension;
  const context = complete ? undefined : parameters.get('phone-context');
  return { dialled, complete, given, ...(extension && { extension }), ...(context && { context }) };
}

/**
 * The ways in which a number can be dialled, each as the digits to send and the prefix that goes before them. One: it is clear. Two:
 * it starts with the prefix already; or it is local to a global context, which RFC 3966 says is no prefix, so only a person can tell.
 */
export function readings(
  { dialled, complete, context }: PhoneNumber,
  { prefix = '', prefixMode = 'ask' }: { prefix?: string | undefined; prefixMode?: PrefixMode | undefined },
): { prefix: string; phone: string }[] {
  const bare = { prefix: '', phone: dialled };
  if (complete || prefixMode === 'never') return [bare];
  const own = prefix ? { prefix, phone: dialled } : bare;
  if (prefixMode === 'always') return [own];
  if (context?.startsWith('+')) return [own, { prefix: '', phone: context.replace(SEPARATORS, '') + dialled }];
  return prefix && dialled.startsWith(prefix) ? [bare, own] : [own];
}

function splitUri(uri: string): [string, Map<string, string>] {
  let decoded = '';
  try {
    decoded = decodeURIComponent(uri.slice(4));
  } catch {
    refuse(uri, 'Its percent-encoding is broken.');
  }
  const [number = '', ...parts] = decoded.split(';');
  const parameters = parts
    .map(part => part.split('='))
    .map(([name = '', value = '']) => [name.trim().toLowerCase(), value] as const);
  return [number, new Map(parameters)];
}

function refuse(given: string, why: string): never {
  const message = `“${given}” cannot be dialled. ${why}`;
  throw new DesksideError('invalid-input', message, { issues: [{ path: 'phone', code: 'phone', message }] });
}
