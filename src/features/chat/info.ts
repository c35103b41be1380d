import type { CustomerInfo } from './topics';

/**
 * - `key-too-long`, `value-too-long`: `length` reaches `limit`; it must stay below it.
 * - `not-finite`: `NaN` or an infinity.
 * - `not-primitive`: anything else but a string, a number, a boolean, `null` or `undefined`.
 */
export type DiscardCode = 'key-too-long' | 'value-too-long' | 'not-finite' | 'not-primitive';

/** An entry of customer info that never reached the bus, and why. It holds no value. */
export interface DiscardedInfo {
  readonly key: string;
  readonly code: DiscardCode;
  readonly limit?: number;
  readonly length?: number;
}

export interface CheckedInfo {
  /** What may be published, with `null` for what is to be removed. */
  readonly accepted: Readonly<Record<string, string | number | boolean | null>>;
  readonly discarded: readonly DiscardedInfo[];
}

/**
 * Sorts customer info into what the platform takes and what it would drop with no more than a console message.
 * The limits are in UTF-16 code units. The page says both "limited in 100" and "less than 100", and so with 500: keys of 99 and
 * values of 499 fit both readings. Vendor page: Embedded Chat, Customer Information, Important Notes and Troubleshooting.
 */
export function checkInfo(info: Readonly<Record<string, unknown>>, keyLimit = 100, valueLimit = 500): CheckedInfo {
  const discarded: DiscardedInfo[] = [];
  const accepted = Object.entries(info).filter(([key, value]) => {
    const fits = (text: string, limit: number, code: DiscardCode) =>
      text.length < limit || !discarded.push({ key, code, limit, length: text.length });
    if (value === undefined || !fits(key, keyLimit, 'key-too-long')) return false;
    if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return true;
    if (typeof value === 'string') return fits(value, valueLimit, 'value-too-long');
    return !discarded.push({ key, code: typeof value === 'number' ? 'not-finite' : 'not-primitive' });
  });
  return { accepted: Object.fromEntries(accepted) as CheckedInfo['accepted'], discarded };
}

/** What customer info is after a merge: entries of the same name are overwritten, `null` removes. */
export function mergeInfo(info: CustomerInfo, accepted: CheckedInfo['accepted']): CustomerInfo {
  const merged = Object.entries({ ...info, ...accepted }).filter(([, value]) => value !== null);
  return Object.freeze(Object.fromEntries(merged)) as CustomerInfo;
}
