/** `[name|value][name|value]` as the platform reads it. This reader is strict: what does not fit the format is a fault. */
export type Pairs = readonly (readonly [name: string, value: string])[];

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: string };

const PAIR = /\[([^[\]|]+)\|([^[\]|]*)\]/gy;

export function readPairs(text: string): Read<Pairs> {
  const pairs: [string, string][] = [];
  PAIR.lastIndex = 0;
  while (PAIR.lastIndex < text.length) {
    const start = PAIR.lastIndex;
    const match = PAIR.exec(text);
    if (match === null) {
      return {
        ok: false,
        fault: `does not read as [name|value] from character ${start}: "${text.slice(start, start + 40)}".`,
      };
    }
    pairs.push([match[1]!, match[2]!]);
  }
  return { ok: true, value: pairs };
}

/** The supported values of the system data of Click-To-Dial, as its table lists them. */
const SYSTEM_DATA: Readonly<Record<string, (value: string) => boolean>> = {
  ctl_action: value => value === 'create',
  ctl_intType: value => value === 'sfdc',
  ctl_launchopt: value => value === 'true' || value === 'false',
  ctl_launchext: value => value === 'edit',
  ctl_parentid: value => value.length > 0,
  ctl_callbackUrl: isHttpUrl,
  ctl_recordname: () => true,
};

export function systemDataFault(pairs: Pairs): string | undefined {
  for (const [name, value] of pairs) {
    if (!name.startsWith('ctl_')) continue;
    if (name === 'ctl_newRecordId') return 'ctl_newRecordId is appended by the platform; a tenant must not specify it.';
    const supports = SYSTEM_DATA[name];
    if (supports === undefined) return `"${name}" is not among the documented system data.`;
    if (!supports(value)) return `"${value}" is not a supported value of ${name}.`;
  }
  return undefined;
}

export function transactionDataFault(pairs: Pairs): string | undefined {
  const unknown = pairs.find(([name]) => name !== 'extRecordId' && name !== 'extRecordType');
  return unknown && `"${unknown[0]}" is neither extRecordId nor extRecordType.`;
}

export function valueIn(pairs: Pairs, name: string): string | undefined {
  return pairs.find(pair => pair[0] === name)?.[1];
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
