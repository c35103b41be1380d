import { DesksideError, type Issue } from './errors';
import { isLoopback } from './loopback';

/** True when the base is a path of the page's own origin (`/contact-centre`): a gateway that holds the credentials. */
export function isGatewayPath(baseUrl: string): boolean {
  return baseUrl.startsWith('/') && !baseUrl.startsWith('//');
}

/**
 * What is wrong with a base URL. It is an `https:` address (`http:` on loopback alone), or, in a browser, a gateway's
 * path that starts with one `/`. It holds no user name, query or fragment. Messages never repeat the text given:
 * a mistyped base may hold a password.
 */
export function checkBaseUrl(baseUrl: string, path = 'baseUrl'): Issue[] {
  const fault = baseUrlFault(baseUrl);
  return fault === undefined ? [] : [{ path, code: 'base-url', message: `${path} ${fault}` }];
}

function baseUrlFault(baseUrl: string): string | undefined {
  if (typeof baseUrl !== 'string' || baseUrl === '') {
    return 'is missing: give the platform’s https: address, or a gateway’s path such as /contact-centre.';
  }
  if (/[\s\\]/.test(baseUrl)) return 'holds a space or a backslash: give an address without them.';
  const gateway = isGatewayPath(baseUrl);
  if (gateway && typeof location === 'undefined') {
    return 'is a path, which only a page can resolve: outside a browser give the whole https: address.';
  }
  const url = parse(baseUrl, gateway);
  if (url === undefined) return 'is not an address: give one such as https://vcc-na4.8x8.com.';
  if (url.username !== '' || url.password !== '') {
    return 'holds a user name or password: give these as credentials, not in the address.';
  }
  if (url.search !== '' || url.hash !== '') return 'holds a query or a fragment: give the address without it.';
  if (url.pathname.split('/').includes('..')) return 'holds "..": give the path without it.';
  if (gateway || url.protocol === 'https:') return undefined;
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return undefined;
  return 'is not https: requests carry secrets, so http: is taken on loopback alone.';
}

function parse(baseUrl: string, gateway: boolean): URL | undefined {
  const placeholder = 'https://gateway.invalid';
  if (!gateway) return URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  return URL.canParse(baseUrl, placeholder) ? new URL(baseUrl, placeholder) : undefined;
}

/**
 * The address of a route under a base. Every segment is encoded, so that an id with `/` or `?` in it stays one segment.
 * Throws `invalid-input` for a segment that is empty, `.` or `..`, which would name another route.
 */
export function routeUrl(
  baseUrl: string,
  path: readonly string[],
  query: readonly (readonly [name: string, value: string])[] = [],
): string {
  for (const segment of path) {
    if (segment === '' || segment === '.' || segment === '..') {
      const message = `An identifier may not be "${segment}": it would address another route. Give the identifier itself.`;
      throw new DesksideError('invalid-input', message, { issues: [{ path: 'id', code: 'segment', message }] });
    }
  }
  const route = path.map(encodeURIComponent).join('/');
  const search = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
  return `${baseUrl.replace(/\/+$/, '')}/${route}${search === '' ? '' : `?${search}`}`;
}
