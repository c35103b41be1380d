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
export declare const seededCredentials: TenantCredentials;
/**
 * Lets a request pass with the tenant's id and the token of this kind, and says what was missing otherwise. Without
 * credentials the answer is the 401 at which a browser shows its prompt; wrong ones are answered with `wrong`, the
 * status that the page of the route lists. What came is never repeated: a token may stand where the id should.
 */
export declare function requireToken(kind: TokenKind, credentials?: TenantCredentials, wrong?: 401 | 403): MiddlewareHandler<PlatformEnv>;
