import { seededCredentials, type TenantCredentials } from './credentials.js';

/** One agent of the stand-in tenant. Ids are the platform's object ids; `login` and `password` are for the sign-in page. */
export interface Agent {
  readonly id: string;
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly email: string;
  readonly extension: string;
  /** An administrator may leave recording off for an agent: recording control then answers "not enabled". */
  readonly recordingEnabled: boolean;
}

export interface TransactionCode {
  readonly short: string;
  readonly description: string;
}

/** A transaction code list ("TCL"), offered to the agent in wrap-up. */
export interface TransactionCodeList {
  readonly name: string;
  readonly codes: readonly TransactionCode[];
}

export interface OutboundQueue {
  readonly id: string;
  readonly name: string;
  readonly codeLists: readonly TransactionCodeList[];
}

/** What an administrator has set up in the stand-in's Configuration Manager. */
export interface Tenant extends TenantCredentials {
  readonly timeZone: string;
  readonly agents: readonly Agent[];
  /** Phone channel numbers that may be shown as the caller id. The first one is used when a request names none. */
  readonly callerIds: readonly string[];
  readonly dialPlans: readonly string[];
  readonly queues: readonly OutboundQueue[];
  /** Inferred: the vendor's first example has codes without a queue, so a call outside any queue gets these. */
  readonly defaultCodeLists: readonly TransactionCodeList[];
  readonly screenPop: { readonly account: string; readonly role: string };
}

const outcomes: TransactionCodeList = {
  name: 'Outbound outcome',
  codes: [
    { short: 'SALE', description: 'Sale made' },
    { short: 'CB', description: 'Call back later' },
    { short: 'NI', description: 'Not interested' },
    { short: 'NA', description: 'Nobody answered' },
  ],
};

const billing: TransactionCodeList = {
  name: 'Billing',
  codes: [
    { short: 'PAID', description: 'Paid by card' },
    { short: 'PLAN', description: 'Payment plan agreed' },
    { short: 'DISP', description: 'Invoice disputed' },
  ],
};

export const seededTenant: Tenant = {
  ...seededCredentials,
  timeZone: 'America/Los_Angeles',
  agents: [
    agent('agSbJ5rdzURtZ5lnsDFP', 'maya', 'Maya Okafor', '1001', true),
    agent('agTomas07', 'tomas', 'Tomás Lind', '1002', true),
    agent('007', 'priya', 'Priya Raman', '1007', true),
    agent('agNoRecording', 'noor', 'Noor Haddad', '1004', false),
  ],
  callerIds: ['5251990', '16505550100', '00442071838750'],
  dialPlans: ['1', '4', '007'],
  queues: [
    { id: '103', name: 'Outbound sales', codeLists: [outcomes] },
    { id: '207', name: 'Accounts', codeLists: [billing, outcomes] },
    { id: '0042', name: 'Renewals', codeLists: [outcomes] },
  ],
  defaultCodeLists: [outcomes],
  screenPop: { account: 'riverside-crm', role: 'Tab' },
};

function agent(id: string, login: string, name: string, extension: string, recordingEnabled: boolean): Agent {
  return { id, login, password: 'desk', name, email: `${login}@riverside.example`, extension, recordingEnabled };
}
