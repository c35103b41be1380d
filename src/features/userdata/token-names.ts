/** The twenty documented tokens, without their dollar signs (vendor page: Click-To-Dial, User Data; the same for Web Callback). */
export const TOKEN_NAMES = [
  'caller_id',
  'transaction_id',
  'call_answered_time',
  'call_hangup_time',
  'callAnsweredTenantTT',
  'callHangupTenantTT',
  'callDuration',
  'equal',
  'interaction_guid',
  'year',
  'month',
  'date',
  'hours',
  'minutes',
  'seconds',
  'transaction_codes',
  'notes',
  'lastTclListName',
  'lastTclCodeDesc',
  'lastTclCodeShort',
] as const;

export type TokenName = (typeof TOKEN_NAMES)[number];

const NAMES = TOKEN_NAMES.join('|');

/** A whole documented token, its name captured. A new expression each time: a shared one would keep its place between uses. */
export function wholeToken(): RegExp {
  return new RegExp(`\\$(${NAMES})\\$`, 'g');
}

/** The first documented token name that lacks one of its two dollar signs, as in `$call_answered_time`. */
export function brokenToken(text: string): string | undefined {
  const rest = text.replace(wholeToken(), ' ');
  const match = new RegExp(`\\$(${NAMES})(?![\\w$])|(?<![\\w$])(${NAMES})\\$`).exec(rest);
  return match?.[1] ?? match?.[2];
}
