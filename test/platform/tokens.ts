/** What is known of a call when its tokens are filled. Times are milliseconds since the epoch. */
export interface FinishedCall {
  readonly callerId: string;
  readonly transactionId: string;
  readonly interactionGuid: string;
  readonly answeredAt: number | undefined;
  readonly hungUpAt: number | undefined;
  readonly codes: readonly { readonly list: string; readonly short: string; readonly description: string }[];
  readonly notes: string;
}

/**
 * Replaces the twenty documented tokens, in one pass: what a value brings in is not read again. Anything else between
 * dollar signs, and a token that lacks one of its own, stays as it is.
 *
 * Inferred: "current" date parts are in the tenant's zone, and the two `…TenantTT` tokens of a call that was not
 * established are `0`, as the two UTC times are documented to be.
 */
export function fillTokens(text: string, call: FinishedCall, tenantZone: string, now: number): string {
  const values = tokenTable(call, tenantZone, now);
  const documented = new RegExp(`\\$(${[...values.keys()].join('|')})\\$`, 'g');
  return text.replace(documented, (_, name: string) => values.get(name)!);
}

function tokenTable(call: FinishedCall, zone: string, now: number): Map<string, string> {
  const current = zoned(now, zone);
  const established = call.answeredAt !== undefined;
  const hungUpAt = established ? call.hungUpAt : undefined;
  const last = call.codes.at(-1);
  return new Map([
    ['caller_id', call.callerId],
    ['transaction_id', call.transactionId],
    ['call_answered_time', epochSeconds(call.answeredAt)],
    ['call_hangup_time', epochSeconds(hungUpAt)],
    ['callAnsweredTenantTT', tenantTime(call.answeredAt, zone)],
    ['callHangupTenantTT', tenantTime(hungUpAt, zone)],
    ['callDuration', duration(established && hungUpAt !== undefined ? hungUpAt - call.answeredAt! : 0)],
    ['equal', '='],
    ['interaction_guid', call.interactionGuid],
    ['year', current.year],
    ['month', current.month],
    ['date', current.day],
    ['hours', current.hour],
    ['minutes', current.minute],
    ['seconds', current.second],
    ['transaction_codes', call.codes.map(code => `${code.list}:${code.short}`).join(',')],
    ['notes', call.notes],
    ['lastTclListName', last?.list ?? ''],
    ['lastTclCodeDesc', last?.description ?? ''],
    ['lastTclCodeShort', last?.short ?? ''],
  ]);
}

function epochSeconds(time: number | undefined): string {
  return time === undefined ? '0' : String(Math.floor(time / 1000));
}

function duration(milliseconds: number): string {
  const total = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  return parts.map(part => String(part).padStart(2, '0')).join(':');
}

function tenantTime(time: number | undefined, zone: string): string {
  if (time === undefined) return '0';
  const { year, month, day, hour, minute, second, offset } = zoned(time, zone);
  return `${year}/${month}/${day} ${hour}:${minute}:${second} ${offset}`;
}

interface ZonedTime {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
  offset: string;
}

function zoned(time: number, zone: string): ZonedTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  });
  const part = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
  const read = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? '';
  // "GMT-08:00", or bare "GMT" for no offset; `Z` of the documented pattern is written without the colon.
  const offset = read('timeZoneName').slice(3).replace(':', '') || '+0000';
  return {
    year: read('year').padStart(4, '0'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
    second: read('second'),
    offset,
  };
}
