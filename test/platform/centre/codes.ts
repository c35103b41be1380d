export interface TransactionCode {
  readonly listId: string;
  readonly itemId: string;
  readonly short: string;
  readonly text: string;
}

export interface CodeList<Code> {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly codes: readonly Code[];
}

export interface StatusCode {
  readonly listId: string;
  readonly itemId: string;
  readonly short: string;
  readonly text: string;
}

const PRODUCTS = ['Broadband', 'Mobile', 'Landline', 'Television', 'Router', 'Set-top box', 'Hosting', 'E-mail'];
const TOPICS = ['order', 'fault', 'invoice', 'move', 'upgrade', 'cancellation', 'complaint <urgent>'];

/** What agents pick in wrap-up. The product list makes the route longer than one page. */
export const transactionCodeLists: readonly CodeList<TransactionCode>[] = [
  list('1', 'Outbound outcome', 'How a call that we made ended', [
    ['SALE', 'Sale made'],
    ['CB', 'Call back later'],
    ['NI', 'Not interested'],
    ['NA', 'Nobody answered'],
  ]),
  list('2', 'Billing', 'Payments & invoices', [
    ['PAID', 'Paid by card'],
    ['PLAN', 'Payment plan agreed'],
    ['DISP', 'Invoice disputed, "see notes"'],
  ]),
  list(
    '3',
    'Products',
    'What the customer asked about',
    PRODUCTS.flatMap((product, index) =>
      TOPICS.map((topic, place): [string, string] => [`${index}${place}`, `${product}: ${topic}`]),
    ),
  ),
];

export const outboundCodes: readonly TransactionCode[] = transactionCodeLists[0]!.codes;
export const wrapUpCodes: readonly TransactionCode[] = transactionCodeLists.slice(1).flatMap(({ codes }) => codes);

export const statusCodeLists: readonly CodeList<StatusCode>[] = [
  list('1', 'Breaks', 'Why an agent is on break', [
    ['Lunch', 'Lunch'],
    ['Short', 'Short break'],
    ['Train', 'Training & coaching'],
    ['Meet', 'Team meeting'],
  ]),
  list('2', 'Log out', 'Why an agent logged out', [
    ['End', 'End of shift'],
    ['IT', 'Computer trouble'],
  ]),
];

/**
 * The platform's own codes: their item ids are documented with the real-time agent's `status-code-item-id`.
 * Inferred: their list id, which the page leaves open.
 */
export const systemStatusCodes = {
  timedOut: system('1', 'Session Timed-Out'),
  callIgnored: system('4', 'Call Ignored from phone'),
  interactionTimedOut: system('5', 'Interaction Timed Out'),
} as const;

function system(itemId: string, text: string): StatusCode {
  return { listId: '0', itemId, short: text, text };
}

function list(id: string, name: string, description: string, codes: [string, string][]): CodeList<TransactionCode> {
  return {
    id,
    name,
    description,
    codes: codes.map(([short, text], index) => ({ listId: id, itemId: String(index + 1), short, text })),
  };
}
