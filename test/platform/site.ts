import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { addCrmSink, type CrmSink } from './crm-sink.js';
import { NONCE } from './csp.js';
import { type RunningServer, serveApp } from './serve.js';
import { findFile } from './site-files.js';

export interface SiteOptions {
  /** The build. Its files are found under `/` and under `/dist/`. */
  readonly distDir?: string;
  /** Host pages, found under `/` where the build has no such file. */
  readonly publicDir?: string;
  /** The policy of every page that has none of its own. `%NONCE%` becomes the request's nonce, there and in the page. */
  readonly csp?: string;
  /** Words to replace in every page: `{ PLATFORM: 'http://…' }` replaces `%PLATFORM%`. `%CRM%` is the page's own origin. */
  readonly words?: Readonly<Record<string, string>>;
}

export interface PageOptions {
  readonly csp?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Serve it under this host name alone (`shop.localhost`, no port); under all, when absent. */
  readonly hostname?: string;
}

export interface Site {
  readonly app: Hono;
  readonly crm: CrmSink;
  /** Serves this page from now on, in the place of any file; the undo takes it away. */
  page(path: string, html: string, options?: PageOptions): () => void;
}

interface Page extends PageOptions {
  readonly path: string;
  readonly html: string;
}

/** A web site that is not ours: pages under any policy and any host name, the build, and the demo CRM's server side. */
export function createSiteServer(options: SiteOptions = {}): Site {
  const app = new Hono();
  const crm = addCrmSink(app);
  let pages: Page[] = [];
  const folders = [options.distDir, options.publicDir].filter(folder => folder !== undefined);

  app.get('*', async context => {
    const { pathname, hostname, origin } = new URL(context.req.url);
    const page = pages.find(candidate => candidate.path === pathname && (candidate.hostname ?? hostname) === hostname);
    if (page !== undefined) return html(page.html, origin, page);
    const path = decodedPath(pathname);
    if (path === undefined) return context.text('Bad request', 400);
    const file = (await findFile(folders, path)) ?? (await findFile(distOf(options), path.replace(/^\/dist\//, '/')));
    if (file === undefined && pathname === '/') return context.redirect('/demo/crm.html');
    if (file === undefined) return context.text('Not found', 404);
    if (file.type.startsWith('text/html')) return html(file.bytes.toString('utf8'), origin, {});
    return context.body(file.bytes, 200, {
      'Content-Type': file.type,
      'Cache-Control': 'no-cache',
      // Scripts with `crossorigin` and `integrity` are fetched with CORS.
      'Access-Control-Allow-Origin': '*',
    });
  });

  function html(text: string, origin: string, { csp = options.csp, headers }: PageOptions): Response {
    const words = { CRM: origin, ...options.words, [NONCE.slice(1, -1)]: randomBytes(16).toString('base64') };
    const fill = (target: string) =>
      Object.entries(words).reduce((result, [word, value]) => result.replaceAll(`%${word}%`, value), target);
    return new Response(fill(text), {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-cache',
        ...(csp === undefined ? {} : { 'Content-Security-Policy': fill(csp) }),
        ...headers,
      },
    });
  }

  return {
    app,
    crm,
    page(path, text, pageOptions = {}) {
      const page: Page = { path, html: text, ...pageOptions };
      pages = [page, ...pages];
      return () => {
        pages = pages.filter(other => other !== page);
      };
    },
  };
}

function distOf({ distDir }: SiteOptions): string[] {
  return distDir === undefined ? [] : [distDir];
}

function decodedPath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

export interface RunningSite extends Site, RunningServer {}

/** Starts a site on loopback, on a free port unless one is asked for. It answers under every `*.localhost` name. */
export async function startSite(options: SiteOptions & { readonly port?: number } = {}): Promise<RunningSite> {
  const site = createSiteServer(options);
  const server = await serveApp(site.app, options.port);
  return { ...site, ...server };
}
