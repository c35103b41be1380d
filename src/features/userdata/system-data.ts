/** The API that the text is for: their system data and limits differ. */
export type UserDataApi = 'click-to-dial' | 'web-callback';

/** System data that a tenant may set (vendor page: Click-To-Dial, System Data). */
export type SystemDataName =
  | 'ctl_action'
  | 'ctl_intType'
  | 'ctl_launchopt'
  | 'ctl_launchext'
  | 'ctl_parentid'
  | 'ctl_callbackUrl'
  | 'ctl_recordname';

const SUPPORTED: Readonly<Record<SystemDataName, string>> = {
  ctl_action: 'create',
  ctl_intType: 'sfdc',
  ctl_launchopt: 'true|false',
  ctl_launchext: 'edit',
  ctl_parentid: '',
  ctl_callbackUrl: '',
  ctl_recordname: '',
};

/** The platform ignores the first without the second. */
const NEEDS: Readonly<Record<string, string>> = {
  ctl_action: 'ctl_intType|sfdc',
  ctl_intType: 'ctl_action|create',
  ctl_launchext: 'ctl_launchopt|true',
  ctl_parentid: 'ctl_launchopt|true',
  ctl_recordname: 'ctl_launchopt|true',
};

/** Any spelling: `Ctl_action` would be sent as the customer's own data, which nobody means. */
export function isSystemName(name: string): boolean {
  return /^\s*ctl_/i.test(name);
}

/** What is wrong with one piece of system data, as `[code, what to do]`. */
export function systemFault(
  name: string,
  value: string,
  api?: UserDataApi,
): [code: string, message: string] | undefined {
  if (/newRecordId/.test(name)) return ['set-by-platform', 'is set by the platform: leave it out.'];
  if (!Object.hasOwn(SUPPORTED, name)) return ['unknown-name', 'is no documented ctl_ name.'];
  if (name === 'ctl_callbackUrl') {
    return isWebAddress(value) ? undefined : ['callback-url', 'must be an absolute http: or https: URL.'];
  }
  if (api === 'web-callback') return ['unknown-name', 'is unknown to a web callback.'];
  const supported = SUPPORTED[name as SystemDataName];
  if (supported && !supported.split('|').includes(value)) {
    return ['unsupported-value', `"${value}" is not supported: use ${supported.replace('|', ' or ')}.`];
  }
  if (name === 'ctl_parentid' && !/^\S+$/.test(value)) return ['unsupported-value', 'must be a record id.'];
  return undefined;
}

/** What `name` needs beside it so as not to be ignored, unless it is there. */
export function missingCompanion(name: string, written: string): string | undefined {
  const needed = Object.hasOwn(NEEDS, name) ? NEEDS[name] : undefined;
  return needed && !written.includes(`[${needed}]`) ? needed.replace('|', '=') : undefined;
}

function isWebAddress(text: string): boolean {
  try {
    return /^https?:\/\/\S+$/i.test(text) && !!new URL(text);
  } catch {
    return false;
  }
}
