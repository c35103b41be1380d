import type { Issue } from '../../wire/errors';

const REQUIRED = /./;

/** Three that must be there, the platform's origin, and the style sheet, which may be left out. */
const RULES = {
  uuid: REQUIRED,
  tenant: REQUIRED,
  channel: REQUIRED,
  domain: /^https:\/\/[^/]|^http:\/\/([\w-]+\.)*(localhost|127\.0\.0\.1)(:\d+)?$/,
  stylesheetURL: /^(https:\/\/[^/].*)?$/,
};

/**
 * What keeps a `__8x8Chat` configuration from working: a required field that is missing, an address that is not `https:`.
 * A platform on loopback may be `http:`. Vendor page: Embedded Chat, Configuration and Custom Stylesheet.
 */
export function checkConfig(config: Readonly<Record<string, unknown>>): Issue[] {
  return Object.entries(RULES).flatMap(([path, rule]) => {
    const value = config[path] ?? '';
    const code = rule === REQUIRED ? 'required' : 'https-only';
    return rule.test(value as string) ? [] : [{ path, code, message: `__8x8Chat.${path} "${value}" is ${code}.` }];
  });
}
