import type { TokenValues } from './fill';
import { basicOffset, type TenantTime, tenantClock } from './tenant-time';

/** A transaction code that the agent selected. */
export interface SelectedCode {
  readonly listName: string;
  readonly shortCode: string;
  readonly description: string;
}

/** What the tokens are filled from. */
export interface TokenCall {
  readonly callerId: string;
  readonly transactionId: string;
  readonly interactionGuid: string;
  /** `null` when the call was not established. */
  readonly answeredAt: Date | null;
  /** `null` while the call goes on. */
  readonly hungUpAt: Date | null;
  /** In the order of selection. */
  readonly transactionCodes?: readonly SelectedCode[];
  readonly notes?: string;
}

export interface TokenOptions {
  /** The tenant's zone: an IANA name, or a legacy one such as `PST8DT`. */
  readonly timeZone: string;
  /** The moment that `$year$` … `$seconds$` speak of. Default: now. */
  readonly now?: Date;
  /** How `Z` is written, from minutes ahead of UTC. Default `+0100`. */
  readonly offset?: (minutes: number) => string;
  /** What the two `…TenantTT$` are for a call that was not established. Default `0`. */
  readonly notEstablished?: string;
}

/**
 * The values of the twenty documented tokens (vendor page: Click-To-Dial, User Data). `$call_answered_time$` and
 * `$call_hangup_time$` are UTC epoch seconds, both `0` for a call that was not established; `$callDuration$` is `HH:MM:SS`, its hours
 * not bounded by a day; `$transaction_codes$` is `list:short,list:short`.
 *
 * Inferred: `Z` in `YYYY/MM/DD HH:mm:ss Z` is an offset without a colon; the two `…TenantTT$` are `0` too for a call that was
 * not established; `$year$` … `$seconds$` are in the tenant's zone; the hang-up of a call that goes on is `0`, and its duration runs
 * until now; the duration of a call that was not established is `00:00:00`; the three `$lastTcl…$` are empty without a code.
 *
 * @throws DesksideError `invalid-input` for a time zone that is not known.
 */
export function tokenValues(call: TokenCall, options: TokenOptions): TokenValues {
  const { timeZone, now = new Date(), offset = basicOffset, notEstablished = '0' } = options;
  const clock = tenantClock(timeZone);
  const current = clock(now);
  const { answeredAt, transactionCodes: codes = [] } = call;
  const hungUpAt = answeredAt && call.hungUpAt;
  const tenant = (moment: Date | null) => (moment ? stamp(clock(moment), offset) : notEstablished);
  const last = codes.at(-1);
  return {
    caller_id: call.callerId,
    transaction_id: call.transactionId,
    call_answered_time: epochSeconds(answeredAt),
    call_hangup_time: epochSeconds(hungUpAt),
    callAnsweredTenantTT: tenant(answeredAt),
    callHangupTenantTT: tenant(hungUpAt),
    callDuration: duration(answeredAt ? (hungUpAt ?? now).getTime() - answeredAt.getTime() : 0),
    equal: '=',
    interaction_guid: call.interactionGuid,
    year: current.year,
    month: current.month,
    date: current.day,
    hours: current.hour,
    minutes: current.minute,
    seconds: current.second,
    transaction_codes: codes.map(({ listName, shortCode }) => `${listName}:${shortCode}`).join(','),
    notes: call.notes ?? '',
    lastTclListName: last?.listName ?? '',
    lastTclCodeDesc: last?.description ?? '',
    lastTclCodeShort: last?.shortCode ?? '',
  };
}

function stamp(time: TenantTime, offset: (minutes: number) => string): string {
  const { year, month, day, hour, minute, second } = time;
  return `${year}/${month}/${day} ${hour}:${minute}:${second} ${offset(time.offset)}`;
}

function epochSeconds(moment: Date | null): string {
  return moment ? String(Math.floor(moment.getTime() / 1000)) : '0';
}

function duration(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  return [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
    .map(part => String(part).padStart(2, '0'))
    .join(':');
}
