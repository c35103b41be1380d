import type { Context } from 'hono';
import type { PlatformEnv } from './platform.js';

export type PlatformContext = Context<PlatformEnv>;

/** A small page such as the platform shows to a browser: no CORS headers, one sentence. */
export function plainPage(title: string, text: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body><p>${escapeHtml(text)}</p></body></html>`;
}

/** Refuses loudly: the reason is kept in the request log and shown to whoever looks at the answer. */
export function refuse(context: PlatformContext, status: 400 | 401 | 404 | 405 | 409 | 414, reason: string): Response {
  context.set('refused', reason);
  return context.html(plainPage('Request refused', reason), status);
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
