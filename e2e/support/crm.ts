import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type RunningSite, startSite } from '../../test/platform/site';
import { type RunningStandIn, startStandIn } from '../../test/platform/stand-in';
import { test as browserTest } from './fixtures';

const ROOT = join(import.meta.dirname, '../..');

/** A CRM page with embed.js on it, and a stand-in contact centre on another site (`pbx.localhost`). */
export interface Crm {
  readonly standIn: RunningStandIn;
  readonly site: RunningSite;
  /** The platform's origin, as the CRM page and the agent know it. */
  readonly platform: string;
  /** Signs an agent in, as a visit to the workspace does. */
  signIn(page: Page): Promise<void>;
  /** Opens a page that has embed.js with these `data-*` attributes, and waits until Deskside is ready. */
  open(page: Page, options?: CrmPage): Promise<void>;
  /** Every event that Deskside dispatched on the page, oldest first, as `[type, detail]`. */
  events(page: Page): Promise<[type: string, detail: Record<string, unknown>][]>;
}

export interface CrmPage {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly head?: string;
  readonly csp?: string;
  /** Before embed.js, in the page. */
  readonly script?: string;
  readonly host?: string;
}

/** `tel:` links dial; and one of them. */
export const TEL = { 'data-dial-links': 'tel' };
export const LINK = '<a href="tel:+16502928880">Call</a>';

/** The numbers that the contact centre was asked to dial. */
export const phones = (crm: Crm) => crm.standIn.calls.all.map(call => call.dialled);

export const EMBED_TYPES = ['ready', 'dial', 'recording', 'warning', 'error'];

export const test = browserTest.extend<{ crm: Crm }>({
  crm: async ({ path: _ }, use) => {
    const standIn = await startStandIn();
    const site = await startSite({ distDir: join(ROOT, 'dist'), publicDir: join(ROOT, 'public') });
    const platform = standIn.origin('pbx.localhost');
    await use({
      standIn,
      site,
      platform,
      async signIn(page) {
        await page.goto(`${platform}/AGUI/`);
        await page.evaluate(() =>
          fetch('/stand-in/sign-in', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ login: 'maya' }),
          }),
        );
      },
      async open(page, { attributes = {}, body = '', head = '', csp, script = '', host = 'crm.localhost' } = {}) {
        const data = { 'data-host': platform, ...attributes };
        const tag = Object.entries(data)
          .map(([name, value]) => `${name}="${value.replaceAll('"', '&quot;')}"`)
          .join(' ');
        site.page(
          '/page.html',
          `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>CRM</title>${head}
          <script nonce="%NONCE%">
            window.told = [];
            for (const type of ${JSON.stringify(EMBED_TYPES)}) {
              document.addEventListener('deskside:' + type, event => window.told.push([type, event.detail]));
            }
            ${script}
          </script>
          <script nonce="%NONCE%" src="/dist/embed.js" ${tag}></script></head><body>${body}</body></html>`,
          csp === undefined ? {} : { csp },
        );
        await page.goto(`${site.origin(host)}/page.html`);
      },
      events: page =>
        page.evaluate(() =>
          (window as unknown as { told: [string, Record<string, unknown>][] }).told.map(([type, detail]) => {
            const error = detail.error as { code: string; message: string } | undefined;
            return [type, error ? { error: { code: error.code, message: error.message } } : detail] as [
              string,
              Record<string, unknown>,
            ];
          }),
        ),
    });
    await standIn.close();
    await site.close();
  },
});

export { expect } from '@playwright/test';
