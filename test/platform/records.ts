import { type Pairs, valueIn } from './user-data.js';

/** A record of the stand-in CRM, made by `ctl_action` = `create` with `ctl_intType` = `sfdc`. */
export interface CrmRecord {
  readonly id: string;
  readonly type: string;
  readonly transactionId: string;
  /** Field names are the user data's, as they came. */
  readonly fields: Readonly<Record<string, string>>;
  /** The record that `extTransactionData` says the call was made from. */
  readonly linkedTo?: { readonly recordId: string; readonly recordType: string };
}

export interface ActionResult {
  readonly resultCode: 'SUCCESS' | 'FAIL' | 'IGNORE';
  readonly errorString: string;
  readonly record?: CrmRecord;
}

const ID_PREFIX: Readonly<Record<string, string>> = { Task: '00T', Case: '500', Lead: '00Q', Contact: '003' };

/** Does what the filled user data asks for: one action is documented, and without its integration type it is ignored. */
export function runAction(
  filled: Pairs,
  call: { readonly transactionId: string; readonly transactionData: Pairs },
  creation: 'works' | 'fails',
): ActionResult {
  if (valueIn(filled, 'ctl_action') !== 'create' || valueIn(filled, 'ctl_intType') !== 'sfdc') {
    return { resultCode: 'IGNORE', errorString: '' };
  }
  const type = valueIn(filled, 'ObjectType');
  if (type === undefined || type === '') return failed('ObjectType is missing, so that no record can be created.');
  const prefix = ID_PREFIX[type];
  if (prefix === undefined) return failed(`sObject type '${type}' is not supported.`);
  if (creation === 'fails') return failed('INSUFFICIENT_ACCESS_OR_READONLY: the record was not created.');
  return { resultCode: 'SUCCESS', errorString: '', record: createRecord(type, prefix, filled, call) };
}

function createRecord(
  type: string,
  prefix: string,
  filled: Pairs,
  call: { readonly transactionId: string; readonly transactionData: Pairs },
): CrmRecord {
  const recordId = valueIn(call.transactionData, 'extRecordId');
  const recordType = valueIn(call.transactionData, 'extRecordType');
  return {
    id: `${prefix}5e${call.transactionId.padStart(10, '0')}`,
    type,
    transactionId: call.transactionId,
    fields: Object.fromEntries(filled.filter(([name]) => !name.startsWith('ctl_') && name !== 'ObjectType')),
    ...(recordId === undefined || recordType === undefined ? {} : { linkedTo: { recordId, recordType } }),
  };
}

function failed(errorString: string): ActionResult {
  return { resultCode: 'FAIL', errorString };
}
