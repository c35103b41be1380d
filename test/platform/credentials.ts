import type { MiddlewareHandler } from 'hono';
import type { PlatformEnv } from './platform.js';

/** The tenant's Basic credentials: its id is the user name, one of its two tokens the password. */
export interface TenantCredentials {
  readonly id: string;
  readonly actionToken: string;
  readonly dataToken: string;
}

export type TokenKind = 'action' | 'data';

/** The seeded tenant's. The tokens are as long as the vendor's examples are. */
export const seededCredentials: TenantCredentials = {
  id: 'riverside',
  actionToken: '00a5c5dd78ba119df8e361288b709e4c2d19ef440c0f2af96d48ead1faa78c9b',
  dataToken: '7d1f0c4be9a25386d07743b1ccf2a3905e86b41d2f9fa0e15c6d3b78ae40291f',
};

/**
 * Lets a request pass with the tenant's id and the token of this kind, and says what was missing otherwise. Without
 * credentials the answer is the 401 at which a browser shows its prompt; wrong ones are answered with `wrong`, the
 * status that the page of the route lists. What came is never repeated: a token may stand where the id should.
 */
export function requireToken(
  kind: TokenKind,
  credentials: TenantCredentials = seededCredentials,
  wrong: 401 | 403 = 401,
): MiddlewareHandler<PlatformEnv> {
  return async (context, next) => {
    const header = context.req.header('authorization');
    const fault = credentialsFault(header, kind, credentials);
    if (fault === undefined) return next();
    context.set('refused', fault);
    if (header !== undefined && wrong === 403) return context.text('Forbidden', 403);
    return context.text('Unauthorized', 401, { 'WWW-Authenticate': 'Basic realm="Contact Center"' });
  };
}

function credentialsFault(
  header: string | undefined,
  kind: TokenKind,
  { id, actionToken, dataToken }: TenantCredentials,
): string | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/.exec(header ?? '')?.[1];
  if (encoded === undefined) return 'Basic credentials are missing.';
  const [user, ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  if (user !== id) return "The user name must be the tenant's id.";
  const password = rest.join(':');
  const wanted = kind === 'action' ? actionToken : dataToken;
  if (password === wanted) return undefined;
  const other = kind === 'action' ? dataToken : actionToken;
  return password === other
    ? `This route takes the tenant's ${kind} token, and the other one came.`
    : `The password is not the tenant's ${kind} token.`;
}
