import { throwIssues } from '../../wire/errors';
import { encodeFields } from './fields';

/** The CRM record that a call is made from. */
export interface TransactionRecord {
  readonly recordId: string;
  readonly recordType: string;
}

/**
 * Builds `extTransactionData`, which links the call's automatic log to a CRM record (vendor page: Click-To-Dial; tenants with the
 * enhanced SFDC integration alone).
 *
 * @throws DesksideError `invalid-input` when either is empty or holds `[`, `]` or `|`.
 */
export function buildTransactionData({ recordId, recordType }: TransactionRecord): string {
  if (!recordId || !recordType) {
    const message = 'transactionData needs a recordId and a recordType.';
    throwIssues([{ path: 'transactionData', code: 'required', message }]);
  }
  return encodeFields({ extRecordId: recordId, extRecordType: recordType });
}
