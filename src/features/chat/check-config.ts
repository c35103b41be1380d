import type { Issue } from '../../wire/errors';

/** In the order of the fields below: three that must be there, the platform's origin, and the style sheet, which may be left out. */
const RULES = [
  /./,
  /./,
  /./,
  /^https:\/\/[^/]|^http:\/\/([\w-]+\.)*(localhost|127\.0\.0\.1)(:\d+)?$/,
  /^(https:\/\/[^/].*)?$/,
];

/**
 * What keeps a `__8x8Chat` configuration from working: a required field that is missing, an address that is not `https:`.
 * A platform on loopback may be `http:`. Vendor page: Embedded Chat, Configuration and Custom Stylesheet.
 */
export function checkConfig(config: Readonly<Record<string, unknown>>): Issue[] {
  return ['uuid', 'tenant', 'channel', 'domain', 'stylesheetURL'].flatMap((path, index) => {
    if (RULES[index]!.test((config[path] ?? '') as string)) return [];
    const code = index < 3 ? 'required' : 'https-only';
    return [{ path, code, message: `__8x8Chat.${path} is ${code}.` }];
  });
}
