import { throwIssues } from '../../wire/errors';

/** A phone number as it was read: digits alone are dialled, the extension is shown. */
export interface PhoneNumber {
  /** Digits, with a leading `+` when the number is complete. */
  readonly dialled: string;
  /** Starts with its country code: takes no prefix. */
  readonly complete: boolean;
  /** Digits to be keyed once connected. Shown to the agent, never dialled. */
  readonly extension?: string;
  /** `phone-context` of a local number (RFC 3966): the digits (`+1650`) or the domain within which it is valid. */
  readonly context?: string;
  /** What was given, without the white space around it. */
  readonly given: string;
}

/** Whether a number that may already hold its prefix is asked about (the default), always gets it, or never does. */
export type PrefixMode = 'ask' | 'always' | 'never';

/** One way to dial a number. */
export interface Reading {
  readonly prefix: string;
  readonly phone: string;
}

/** ITU-T E.164, for a number with its country code. The shortest that are in use have five (a country code and a service). */
const COMPLETE = /^\+[1-9]\d{4,14}$/;
/** Inferred: access digits such as `011` may stand before fifteen. Twenty digits are rather two numbers. */
const LOCAL = /^\d{1,18}$/;
const EXTENSION = /\s*(?:,+|#|;(?:ext=)?|x|ext|extn|extension)[\s.:]*(\d{1,6})$/i;
/** Marks of writing direction and of no width, and soft hyphens, which travel along when a number is copied. */
const UNSEEN = /\p{Cf}/gu;
const SEPARATORS = /[. ()\u2212\p{Pd}]/gu;

/**
 * Reads a number as a person writes it, or a `tel:` URI (RFC 3966: percent-encoding, visual separators, `ext`, `phone-context`; other
 * parameters are passed over). What a `+` starts is complete, and a `(0)` in it is left out.
 *
 * Where there is doubt nothing is read: letters, service codes with `*` or `#`, line breaks, two numbers, too many digits.
 *
 * @throws DesksideError `invalid-input` with path `phone`.
 */
export function readPhone(text: string): PhoneNumber {
  const given = text.trim();
  const [written = '', ...parameters] = /^tel:/i.test(given) ? decoded(given).split(';') : [given];
  const parameter = (name: string) =>
    parameters.find(each => each.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
  const plain = written.normalize('NFKC').replace(UNSEEN, '').trim();
  const [ending = '', keyed] = EXTENSION.exec(plain) ?? [];
  const extension = keyed ?? parameter('ext')?.replace(/\D/g, '');

  const dialled = bare(plain.slice(0, plain.length - ending.length));
  const complete = dialled.startsWith('+');
  const fault = faultOf(dialled, complete);
  if (fault) {
    throwIssues([{ path: 'phone', code: 'phone', message: `"${given}" ${fault}: nothing was dialled.` }]);
  }
  const context = complete ? undefined : parameter('phone-context');
  return { dialled, complete, given, ...(extension && { extension }), ...(context && { context }) };
}

/**
 * The ways in which a number can be dialled. Two of them are for a person to choose from. Either the number starts with the digits of
 * the prefix, or with an international access code (`00`, or `011` where the prefix is `1`), and so may be whole already; or it is
 * local to a context of digits, of which RFC 3966 (5.1.5) says that it may form the whole number and may not.
 */
export function readings(
  { dialled, complete, context = '' }: PhoneNumber,
  options: { readonly prefix?: string | undefined; readonly prefixMode?: PrefixMode | undefined } = {},
): Reading[] {
  const { prefix = '', prefixMode = 'ask' } = options;
  const whole = { prefix: '', phone: dialled };
  if (complete || prefixMode === 'never') return [whole];
  const own = { prefix, phone: dialled };
  if (prefixMode === 'always') return [own];
  const within = bare(context) + dialled;
  if (COMPLETE.test(within)) return [own, { prefix: '', phone: within }];
  const doubtful = [prefix, '00', prefix === '1' ? '011' : prefix].some(start => dialled.startsWith(start));
  return prefix && doubtful ? [whole, own] : [own];
}

/** What would be dialled, in groups for the eye: `+1 650 292 8880 ext. 12`. It knows no country's own way of writing. */
export function formatPhone({ dialled, extension }: PhoneNumber): string {
  const grouped = dialled.length > 5 ? dialled.replace(/(?<=\d)(?=(?:\d{3})*\d{4}$)/g, ' ') : dialled;
  return extension ? `${grouped} ext. ${extension}` : grouped;
}

/** Broken percent-encoding leaves nothing to dial. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri.replace(/^tel:(?:\/\/)?/i, ''));
  } catch {
    return '';
  }
}

function bare(text: string): string {
  // In "+44 (0)20 …" the zero is for callers inside the country. Italy and three more dial it from anywhere.
  const whole = /^\W*\+(?!39|225|24[12])/.test(text) ? text.replace('(0)', '') : text;
  // "030/123456": area code and number. Two numbers are written with a slash too, so nothing looser passes.
  return whole.replace(/^([+0][\d ]{1,7})\/(?=\d)/, '$1').replace(SEPARATORS, '');
}

function faultOf(dialled: string, complete: boolean): string | undefined {
  if (!/\d/.test(dialled)) return 'holds no number';
  if (/\p{L}/u.test(dialled)) return 'holds letters';
  if (/[*#]/.test(dialled)) return 'is a service code';
  if (!/^\+?\d+$/.test(dialled)) return 'is not one phone number';
  if (complete && !COMPLETE.test(dialled)) return 'must have 5 to 15 digits after the +, not 0 first';
  if (!complete && !LOCAL.test(dialled)) return 'has more than 18 digits';
  return undefined;
}
