import { type Issue, throwIssues } from '../../wire/errors';
import { checkPair, type Fields, type Pair, pairsOf, writePairs } from './fields';
import { isSystemName, missingCompanion, systemFault, type UserDataApi } from './system-data';
import { brokenToken } from './token-names';

export interface UserDataOptions {
  /** Default `click-to-dial`. */
  readonly api?: UserDataApi | undefined;
  /** `replace` writes `(`, `)` and `/` for `[`, `]` and `|`; the default throws. A callback URL is never rewritten. */
  readonly reserved?: 'reject' | 'replace' | undefined;
}

/** In characters of `ctl_userdata` before percent-encoding (vendor page: Web Callback, error 20). Inferred: UTF-16 units. */
export const WEB_CALLBACK_LIMIT = 1800;

const REPLACEMENTS: Readonly<Record<string, string>> = { '[': '(', ']': ')', '|': '/', '=': '$equal$' };

/**
 * Builds `ctl_userdata` (vendor pages: Click-To-Dial, Web Callback). In user data `=` becomes `$equal$`, in names as in values.
 * Inferred: system data is written as it is, `=` included, since the page's third example gives `ctl_callbackUrl` a raw
 * `?transaction=$transaction_id$`. Tokens stay as they are: the platform fills them, in a callback URL as well.
 *
 * @throws DesksideError `invalid-input` carrying every issue that is an error; warnings are `checkUserData`'s alone.
 */
export function buildUserData(fields: Fields, options: UserDataOptions = {}): string {
  throwIssues(faultsOf(fields, options));
  return write(fields, options);
}

/**
 * What the documentation says would be rejected (errors) or would have no effect (warnings). Nothing is thrown.
 *
 * Errors: `value-type`, `empty-name`, `reserved-character`, `unknown-name`, `set-by-platform`, `unsupported-value`, `callback-url`,
 * `too-long`. Warnings: `ignored` (system data without its companion), `broken-token` (a documented token without one of its `$`),
 * `repeated-name`.
 */
export function checkUserData(fields: Fields, options: UserDataOptions = {}): Issue[] {
  const faults = faultsOf(fields, options);
  const faulty = new Set(faults.map(({ path }) => path));
  const written = write(fields, options);
  const seen = new Set<string>();
  const warnings: Issue[] = [];
  for (const [name, value] of pairsOf(fields)) {
    const path = `userData.${name}`;
    const warn = (code: string, message: string) =>
      warnings.push({ path, code, message: `${path} ${message}`, severity: 'warning' });
    const needed = missingCompanion(name, written);
    if (needed && !faulty.has(path)) warn('ignored', `is ignored without ${needed}.`);
    const token = brokenToken(String(value));
    if (token) warn('broken-token', `lacks a "$": write $${token}$.`);
    if (seen.has(name)) warn('repeated-name', 'is given more than once.');
    seen.add(name);
  }
  return [...faults, ...warnings];
}

/** The errors alone: what building needs, without the weight of the warnings. */
function faultsOf(fields: Fields, options: UserDataOptions): Issue[] {
  const written = write(fields, options);
  const issues = pairsOf(fields).flatMap(pair => {
    const [name, value] = pair;
    const fault = isSystemName(name) ? systemFault(name, String(value), options.api) : undefined;
    const path = `userData.${name}`;
    return [
      ...checkPair(pair, 'userData', options.reserved === 'replace' && !isAddress(name)),
      ...(fault ? [{ path, code: fault[0], message: `${path} ${fault[1]}` }] : []),
    ];
  });
  if (options.api === 'web-callback' && written.length > WEB_CALLBACK_LIMIT) {
    const message = `userData has ${written.length} characters; a web callback takes ${WEB_CALLBACK_LIMIT}.`;
    issues.push({ path: 'userData', code: 'too-long', message });
  }
  return issues;
}

function isAddress(name: string): boolean {
  return name === 'ctl_callbackUrl';
}

function write(fields: Fields, { reserved }: UserDataOptions): string {
  return writePairs(
    pairsOf(fields).map(([name, value]): Pair => {
      const keepsEquals = isSystemName(name);
      const keepsReserved = reserved !== 'replace';
      const rewrite = (text: unknown) =>
        String(text).replace(/[[\]|=]/g, mark =>
          (mark === '=' ? keepsEquals : keepsReserved) ? mark : REPLACEMENTS[mark]!,
        );
      return [rewrite(name), rewrite(value)];
    }),
  );
}
