import { DesksideError } from '../../wire/errors';
import { decodeFields } from './decode';

/** `SUCCESS`, `FAIL` or `IGNORE`; any other word as it came. */
export type ResultCode = 'SUCCESS' | 'FAIL' | 'IGNORE' | (string & {});

/** What the platform posts to `ctl_callbackUrl` when a call completes. */
export interface Callback {
  /** Names and values in order, tokens filled; the new record's id is among them, as it came. */
  readonly userData: readonly (readonly [name: string, value: string])[];
  /** Of `ctl_action`. Empty when the platform sent none. */
  readonly resultCode: ResultCode;
  readonly errorString?: string;
  /** The record that `ctl_action` created. */
  readonly newRecordId?: string;
  /** The fields of the form, as they came. */
  readonly raw: Readonly<Record<string, string>>;
}

/**
 * Reads the POST to `ctl_callbackUrl` (vendor page: Click-To-Dial, Callback URL): the form body as text, as `URLSearchParams`, or as
 * a record of its decoded fields. The page writes both `ctl_newRecordId` and `Ctl_newRecordId`; either is read.
 *
 * @throws DesksideError `bad-data` when there is no `ctl_userdata`, or it is not in the `[name|value]` format.
 */
export function parseCallback(body: string | URLSearchParams | Readonly<Record<string, string>>): Callback {
  const raw = typeof body === 'string' || body instanceof URLSearchParams ? formFields(body) : body;
  const field = (name: string) => find(Object.entries(raw), name);
  const text = field('ctl_userdata');
  if (text === undefined) throw new DesksideError('bad-data', 'The callback has no ctl_userdata field.');
  const userData = decodeFields(text);
  const errorString = field('errorString');
  const newRecordId = find(userData, 'ctl_newRecordId') ?? field('ctl_newRecordId');
  return {
    userData,
    resultCode: field('resultCode') ?? '',
    ...(errorString && { errorString }),
    ...(newRecordId && { newRecordId }),
    raw,
  };
}

function formFields(body: string | URLSearchParams): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(body));
}

function find(pairs: readonly (readonly [string, string])[], name: string): string | undefined {
  return pairs.find(([own]) => own.toLowerCase() === name.toLowerCase())?.[1];
}
