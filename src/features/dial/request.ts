import { DesksideError, type Issue, throwIssues } from '../../wire/errors';
import { buildTransactionData, buildUserData, decodeFields, type Fields } from '../userdata';
import { type PhoneNumber, type PrefixMode, readings, readPhone } from './number';

/** One call to place. What is absent comes from the dialer's own options. */
export interface DialCall {
  /** A phone number as a person writes it, or a `tel:` URI (RFC 3966). */
  readonly phone: string;
  /** Digits put before a number that is not complete; `''` for none. */
  readonly prefix?: string | undefined;
  readonly prefixMode?: PrefixMode | undefined;
  /** The phone channel's number shown to the customer. Digits only. */
  readonly callerId?: string | undefined;
  /** Digits only. */
  readonly dialPlanId?: string | undefined;
  /** The outbound queue the call is made with. Digits only. */
  readonly queueId?: string | undefined;
  /** `ctl_userdata`: fields to be encoded, or text already in the vendor's format. */
  readonly userData?: Fields | string | undefined;
  /** `extTransactionData`: the CRM record that the call is made from. */
  readonly transactionData?: { readonly recordId: string; readonly recordType: string } | string | undefined;
}

/** A call that has been checked: what is sent, and how its number was read. */
export interface PreparedCall {
  readonly number: PhoneNumber;
  /** What is dialled, prefix included. */
  readonly phone: string;
  readonly url: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/**
 * The length, in characters, up to which everything travels in the query. Servers refuse longer addresses (IIS a query over 2,048,
 * nginx a request line over 8 KiB), so `ctl_userdata` and `extTransactionData`, which may be posted, move to the body before that.
 */
export const URL_LIMIT = 1800;

/**
 * Checks a call and lays out its request (vendor page: Click-To-Dial). `prefix`, `phone`, `callerId`, `dialplan_id` and
 * `queue_id` are documented for the query alone. `prefix` is sent even when empty, as every documented sample does.
 */
export function prepareCall(origin: string, call: DialCall): PreparedCall {
  const number = readPhone(call.phone);
  const issues = (['prefix', 'callerId', 'dialPlanId', 'queueId'] as const).flatMap(name =>
    checkDigits(name, call[name]),
  );
  throwIssues(issues);
  const { prefix, phone } = onlyReading(number, readings(number, call));
  const body: Record<string, string> = {};
  if (call.userData !== undefined) body.ctl_userdata = userDataText(call.userData);
  if (call.transactionData !== undefined) body.extTransactionData = transactionText(call.transactionData);

  const query = Object.entries({
    prefix,
    phone,
    callerId: call.callerId,
    dialplan_id: call.dialPlanId,
    queue_id: call.queueId,
  }).filter(([name, value]) => value || name === 'prefix');
  const address = `${origin}/AGUI/make_call.php?`;
  const posted = Object.keys(body).length > 0;
  const whole = address + encode([...query, ...Object.entries(body)]);
  if (!posted || whole.length <= URL_LIMIT) return { number, phone: prefix + phone, url: whole };
  return { number, phone: prefix + phone, url: address + encode(query), fields: body };
}

function encode(pairs: [string, string | undefined][]): string {
  return pairs.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&');
}

function checkDigits(path: string, value: string | undefined): Issue[] {
  if (!value || /^\d+$/.test(value)) return [];
  return [{ path, code: 'digits', message: `${path} "${value}" must be digits only.` }];
}

/** Two readings are for a person to choose from: a wrong one is a call to a stranger. Each choice is an issue's message. */
function onlyReading(number: PhoneNumber, choices: ReturnType<typeof readings>): { prefix: string; phone: string } {
  const [only, ...others] = choices;
  if (only && others.length === 0) return only;
  const whole = choices.map(({ prefix, phone }) => prefix + phone);
  const message = `"${number.given}" may be complete or may still need its prefix: choose ${whole.join(' or ')}.`;
  throw new DesksideError('ambiguous-number', message, {
    issues: whole.map(choice => ({ path: 'phone', code: 'ambiguous-number', message: choice })),
  });
}

function userDataText(userData: Fields | string): string {
  if (typeof userData !== 'string') return buildUserData(userData);
  buildUserData(readFields('userData', userData));
  return userData;
}

function transactionText(data: NonNullable<DialCall['transactionData']>): string {
  if (typeof data !== 'string') return buildTransactionData(data);
  readFields('transactionData', data);
  return data;
}

/** Text in the vendor's format that the page gave: when it is wrong, the input is at fault. */
function readFields(path: string, text: string): [string, string][] {
  try {
    return decodeFields(text);
  } catch (cause) {
    const message = `${path}: ${(cause as Error).message}`;
    throw new DesksideError('invalid-input', message, { issues: [{ path, code: 'format', message }], cause });
  }
}
