import { hash } from './random.js';

const FIRST = [
  ...['Maria', 'Fred', 'John', 'Zoë', 'Aiko', 'Björn', 'Chinedu', 'Dana', 'Élodie', 'Farid', 'Grace', 'Hannah', 'Ivan'],
  ...[
    'Jun',
    'Katya',
    'Liam',
    'Meera',
    'Nils',
    'Olga',
    'Pablo',
    'Quinn',
    'Rosa',
    'Sven',
    'Tara',
    'Uma',
    'Viktor',
    'Wen',
  ],
];
const LAST = [
  ...['Bloggs', 'Doe', "O'Brien", 'Müller', 'García', 'Nguyễn', 'Smith-Jones', 'Ivanova', 'Tanaka', 'Okoye', 'Haddad'],
  ...[
    'Kowalska',
    'Silva',
    'Andersson',
    'Brown',
    'Chen',
    'Dubois',
    'Evans',
    'Fischer',
    'Greene',
    'Hughes',
    'Ito',
    'Jansen',
  ],
];
/** Names that try every writer and reader: mark-up, separators, quotes, a line break, another script. */
const AWKWARD = [
  'Marks & Sons',
  'Acme <Holdings>',
  'Lee, Robert "Bob"',
  "L'Épicerie",
  'Two\nLines Ltd',
  '株式会社サンプル',
  'N/A',
  '=SUM(A1)',
];

export interface PersonName {
  readonly first: string;
  readonly last: string;
}

export function personName(number: number): PersonName {
  const mixed = hash(`person ${number}`);
  return { first: FIRST[mixed % FIRST.length]!, last: LAST[(mixed >>> 8) % LAST.length]! };
}

export interface Customer {
  readonly name: string;
  /** With country code and no plus sign, as `origination` is sampled. */
  readonly phone: string;
  readonly email: string;
  /** A record id of the customer's CRM: eighteen characters, and some have digits alone. */
  readonly recordId: string;
}

export function customer(number: number): Customer {
  const mixed = hash(`customer ${number}`);
  const { first, last } = personName(mixed);
  const name = mixed % 23 === 0 ? AWKWARD[(mixed >>> 5) % AWKWARD.length]! : `${first} ${last}`;
  const digits = String(number).padStart(7, '0').slice(-7);
  return {
    name,
    phone: mixed % 9 === 0 ? `0${digits}` : `1415${digits}`,
    email: `customer${number}@mail.example`,
    recordId: mixed % 5 === 0 ? `90071992547${digits}` : `00150000${digits}AAP`,
  };
}
