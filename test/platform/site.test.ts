import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { strictCsp } from './csp.js';
import { type RunningSite, startSite } from './site.js';

describe('the site server', () => {
  let folder: string;
  let site: RunningSite;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deskside-site-'));
    await mkdir(join(folder, 'dist/panel'), { recursive: true });
    await mkdir(join(folder, 'public/demo'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'dist/embed.js'), 'var embed;');
    await writeFile(join(folder, 'dist/panel/index.html'), '<p>panel</p>');
    await writeFile(join(folder, 'public/demo/crm.html'), '<a href="%PLATFORM%/">telephone</a>');
    site = await startSite({
      distDir: join(folder, 'dist'),
      publicDir: join(folder, 'public'),
      words: { PLATFORM: 'http://pbx.localhost:1' },
    });
  });
  afterEach(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  const get = (path: string) => fetch(site.origin() + path);
  /** As it stands: `fetch` would tidy the path up and refuses to set Host. */
  const raw = (path: string, host = 'localhost') =>
    new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: site.port, path, headers: { host } }, response => {
        let body = '';
        response.setEncoding('utf8').on('data', chunk => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode, body }));
      });
      sent.once('error', reject);
      sent.end();
    });

  it('serves the build under / and /dist/, host pages beside it, and a folder by its index', async () => {
    for (const path of ['/embed.js', '/dist/embed.js']) {
      const script = await get(path);
      expect([script.headers.get('content-type'), await script.text()]).toEqual([
        'text/javascript; charset=utf-8',
        'var embed;',
      ]);
    }
    expect(await (await get('/panel/')).text()).toBe('<p>panel</p>');
    expect(await (await get('/demo/crm.html')).text()).toBe('<a href="http://pbx.localhost:1/">telephone</a>');
    expect((await get('/demo/none.html')).status).toBe(404);
    expect((await get('/')).url).toBe(`${site.origin()}/demo/crm.html`);
  });

  it('serves nothing outside its folders', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/dist/..%2f..%2fsecret.txt']) {
      expect((await raw(path)).body).not.toContain('secret');
    }
    expect((await raw('/%')).status).toBe(400);
  });

  it('gives a page its own policy, with a nonce of the request in the policy and the page', async () => {
    site.page('/x.html', '<script nonce="%NONCE%">1</script>', {
      csp: strictCsp({ platform: 'http://pbx.localhost' }),
    });
    const nonces = new Set<string>();
    for (const _ of [1, 2]) {
      const page = await get('/x.html');
      const nonce = /nonce="([^"]+)"/.exec(await page.text())?.[1] ?? '';
      const csp = page.headers.get('content-security-policy') ?? '';
      expect(csp).toContain(`script-src 'self' 'nonce-${nonce}'`);
      expect(csp).toContain("require-trusted-types-for 'script'");
      expect(csp).toContain("frame-src 'self' http://pbx.localhost");
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });

  it('serves a page under its host name alone, and takes it away again', async () => {
    const undo = site.page('/x.html', 'shop', { hostname: 'shop.localhost' });
    site.page('/y.html', 'anywhere', { headers: { 'X-Frame-Options': 'DENY' } });
    expect((await raw('/x.html', 'shop.localhost')).body).toBe('shop');
    expect((await raw('/x.html', 'crm.localhost')).status).toBe(404);
    expect((await get('/y.html')).headers.get('x-frame-options')).toBe('DENY');
    undo();
    expect((await raw('/x.html', 'shop.localhost')).status).toBe(404);
  });

  it("writes its own origin into a page, as the page's visitor knows it", async () => {
    site.page('/x.html', '<a href="%CRM%/crm/callback">%PLATFORM% 5%</a>');
    const { body } = await raw('/x.html', `crm.localhost:${site.port}`);
    expect(body).toBe(`<a href="${site.origin('crm.localhost')}/crm/callback">http://pbx.localhost:1 5%</a>`);
  });

  it('keeps what the platform posts to the demo CRM, newest first, without passwords', async () => {
    for (const code of ['FAIL', 'SUCCESS']) {
      const body = new URLSearchParams({ ctl_userdata: '[a|007]', resultCode: code, extPwd: 'desk' });
      await fetch(`${site.origin()}/crm/callback?transaction=4001`, { method: 'POST', body });
    }
    expect(await (await get('/crm/callbacks')).json()).toMatchObject([
      { fields: { resultCode: 'SUCCESS' }, query: { transaction: '4001' } },
      { fields: { resultCode: 'FAIL' } },
    ]);
    expect(JSON.stringify(site.crm.callbacks)).not.toContain('desk');
    expect(await (await get('/crm/screen-pops')).json()).toEqual([]);
  });
});
