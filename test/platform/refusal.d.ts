import type { Context } from 'hono';
import type { PlatformEnv } from './platform.js';
export type PlatformContext = Context<PlatformEnv>;
/** A small page such as the platform shows to a browser: no CORS headers, one sentence. */
export declare function plainPage(title: string, text: string): string;
/** Refuses loudly: the reason is kept in the request log and shown to whoever looks at the answer. */
export declare function refuse(context: PlatformContext, status: 400 | 401 | 404 | 405 | 409 | 414, reason: string): Response;
export declare function escapeHtml(text: string): string;
