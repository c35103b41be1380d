import { type Issue, throwIssues } from '../../wire/errors';

/** What a field may hold. Numbers and booleans are written as JavaScript writes them (`true`, `12.5`). */
export type FieldValue = string | number | boolean;

/** Names and values. A list keeps its order; a record keeps the order in which JavaScript lists its keys. */
export type Fields = Readonly<Record<string, FieldValue>> | readonly (readonly [name: string, value: FieldValue])[];

export type Pair = readonly [name: string, value: FieldValue];

export function pairsOf(fields: Fields): readonly Pair[] {
  return Array.isArray(fields) ? fields : Object.entries(fields ?? {});
}

export function writePairs(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `[${name}|${value}]`).join('');
}

/** The format has no escape: these three end a name or a value. */
const RESERVED = /[[\]|]/;

/** What stops a pair from travelling. Messages name the field and never its value, which may be a customer's data. */
export function checkPair([name, value]: Pair, path: string, replaced = false): Issue[] {
  const issues: Issue[] = [];
  const add = (code: string, message: string) =>
    issues.push({ path: `${path}.${name}`, code, message: `${path}.${name} ${message}` });
  if (!name) add('empty-name', 'has no name.');
  if (!/^(string|boolean)$/.test(typeof value) && !Number.isFinite(value)) {
    add('value-type', 'must be text, a finite number or a boolean.');
  } else if (!replaced && RESERVED.test(`${name}${value}`)) {
    add('reserved-character', 'holds "[", "]" or "|", which cannot travel: replace them.');
  }
  return issues;
}

/**
 * Writes `[name|value][name|value]`, the format of `ctl_userdata` and `extTransactionData` (vendor page: Click-To-Dial). Nothing is
 * percent-encoded: that is the business of the query or the form that carries the text.
 *
 * @throws DesksideError `invalid-input`, with one issue for each field that cannot travel: `[`, `]` or `|` in a name or a value (the
 * format has no escape), an empty name, a value that is no text, finite number or boolean.
 */
export function encodeFields(fields: Fields): string {
  const pairs = pairsOf(fields);
  throwIssues(pairs.flatMap(pair => checkPair(pair, 'fields')));
  return writePairs(pairs);
}
