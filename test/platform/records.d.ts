import { type Pairs } from './user-data.js';
/** A record of the stand-in CRM, made by `ctl_action` = `create` with `ctl_intType` = `sfdc`. */
export interface CrmRecord {
    readonly id: string;
    readonly type: string;
    readonly transactionId: string;
    /** Field names are the user data's, as they came. */
    readonly fields: Readonly<Record<string, string>>;
    /** The record that `extTransactionData` says the call was made from. */
    readonly linkedTo?: {
        readonly recordId: string;
        readonly recordType: string;
    };
}
export interface ActionResult {
    readonly resultCode: 'SUCCESS' | 'FAIL' | 'IGNORE';
    readonly errorString: string;
    readonly record?: CrmRecord;
}
/** Does what the filled user data asks for: one action is documented, and without its integration type it is ignored. */
export declare function runAction(filled: Pairs, call: {
    readonly transactionId: string;
    readonly transactionData: Pairs;
}, creation: 'works' | 'fails'): ActionResult;
