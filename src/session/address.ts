import { type Issue, throwIssues } from '../wire/errors';
import { isLoopback } from '../wire/loopback';

/**
 * The platform's address: an `https:` origin, or `http:` on loopback alone (the embedded stand-in, a local proxy).
 * Nothing but an origin is taken, so that no path, query or credential can change where a request goes.
 */
export function checkHost(host: string): { origin: string } | { issue: Issue } {
  const refuse = (message: string) => ({ issue: { path: 'host', code: 'host', message } });
  const { href, origin, protocol, hostname } = parseUrl(host) ?? {};
  // Without what stands before an @, which could be a password.
  const shown = `The host "${String(host).replace(/.*@/, '')}" is not`;
  if (href !== `${origin}/`) return refuse(`${shown} an origin alone, such as https://vcc-na4.8x8.com.`);
  if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname!))) return { origin: origin! };
  return refuse(`${shown} https:. Only a loopback address may be http:.`);
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** As `checkHost`, for callers that want the origin or an `invalid-input` error. */
export function platformOrigin(host: string): string {
  const checked = checkHost(host);
  throwIssues('issue' in checked ? [checked.issue] : []);
  return (checked as { origin: string }).origin;
}
