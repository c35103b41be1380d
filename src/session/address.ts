import { DesksideError, type Issue } from '../wire/errors';
import { isLoopback } from '../wire/loopback';

/**
 * The platform's address: an `https:` origin, or `http:` on loopback alone (the embedded stand-in, a local proxy).
 * Nothing but an origin is taken, so that no path, query or credential can change where a request goes.
 */
export function checkHost(host: string): { origin: string } | { issue: Issue } {
  const refuse = (message: string) => ({ issue: { path: 'host', code: 'host', message } });
  let url: URL;
  try {
    url = new URL(host);
  } catch {
    return refuse(`The host "${host}" is not a URL. Give the origin, such as https://vcc-na4.8x8.com.`);
  }
  if (url.username || url.password) return refuse('The host holds credentials. Give the origin alone.');
  if (url.pathname !== '/' || url.search || url.hash) {
    return refuse(`The host "${host}" has a path or a query. Give the origin alone: ${url.origin}.`);
  }
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
    return { origin: url.origin };
  return refuse(`The host "${host}" is not https:. Only a loopback address may be http:.`);
}

/** As `checkHost`, for callers that want the origin or an `invalid-input` error. */
export function platformOrigin(host: string): string {
  const checked = checkHost(host);
  if ('issue' in checked) throw new DesksideError('invalid-input', checked.issue.message, { issues: [checked.issue] });
  return checked.origin;
}
