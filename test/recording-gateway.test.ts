import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RunningStandIn, startStandIn } from './platform/stand-in.js';
import { NGINX_PATHS } from './tools/setup.mjs';

const NGINX = NGINX_PATHS.find(path => existsSync(path));
const CRM = 'https://crm.example.com';
const TEMPLATE = join(import.meta.dirname, '../src/gateway/nginx/recording-control.conf.template');

let standIn: RunningStandIn;
let crm: Server;
let nginx: ChildProcess;
let folder: string;
let gateway: string;
/** What the platform was sent, as it came. */
const seen: { url: string; headers: Record<string, unknown>; body: string }[] = [];
let spy: Server;

const listen = (server: Server) =>
  new Promise<number>(resolve => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

/** A port that was free a moment ago: nginx takes no 0. */
async function freePort(): Promise<number> {
  const socket = createSocket();
  const port = await new Promise<number>(resolve =>
    socket.listen(0, '127.0.0.1', () => resolve((socket.address() as AddressInfo).port)),
  );
  await new Promise(resolve => socket.close(resolve));
  return port;
}

function render(values: Record<string, string>): string {
  return Object.entries(values)
    .sort(([one], [other]) => other.length - one.length)
    .reduce((text, [name, value]) => text.replaceAll(`$${name}`, value), readFileSync(TEMPLATE, 'utf8'));
}

async function start(): Promise<void> {
  standIn = await startStandIn();
  const agent = standIn.tenant.agents.find(({ recordingEnabled }) => recordingEnabled)!;
  crm = createServer(({ headers }, response) => {
    const known = headers.cookie === 'crm=signed-in';
    response.writeHead(known ? 200 : 401, known ? { 'X-Agent-Id': agent.id } : {}).end();
  });
  spy = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', async () => {
      seen.push({ url: request.url!, headers: request.headers, body: Buffer.concat(chunks).toString() });
      const { authorization = '' } = request.headers;
      const answer = await fetch(standIn.origin() + request.url, {
        method: request.method!,
        headers: { authorization },
      });
      response.writeHead(answer.status, { 'Set-Cookie': 'platform=1' }).end(await answer.text());
    });
  });
  const [port, crmPort, platformPort] = [await freePort(), await listen(crm), await listen(spy)];
  folder = mkdtempSync(join(tmpdir(), 'deskside-gateway-'));
  const locations = render({
    PLATFORM: `http://127.0.0.1:${platformPort}`,
    PLATFORM_HOST: '127.0.0.1',
    TENANT: standIn.tenant.id,
    BASIC: Buffer.from(`${standIn.tenant.id}:${standIn.tenant.actionToken}`).toString('base64'),
    CRM_SESSION: `http://127.0.0.1:${crmPort}/session`,
    CRM_ORIGIN: 'https://crm\\.example\\.com',
    RESOLVER: '127.0.0.1',
  });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    name => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events {} http { access_log off; ${temporary.join(' ')} server { listen 127.0.0.1:${port}; ${locations} } }`,
  );
  nginx = spawn(NGINX!, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  gateway = `http://127.0.0.1:${port}/contact-centre/recording`;
  await vi.waitUntil(
    () =>
      fetch(gateway).then(
        () => true,
        () => false,
      ),
    { timeout: 5_000 },
  );
}

const put = (action: string, headers: Record<string, string> = {}, method = 'PUT') =>
  fetch(`${gateway}/${action}?x=1`, {
    method,
    headers: { Cookie: 'crm=signed-in', 'X-Deskside': 'recording', Origin: CRM, ...headers },
  });

it('has every variable of the template named in its head, and its secrets in no log', () => {
  const template = readFileSync(TEMPLATE, 'utf8');
  const [, named = ''] = /envsubst '([^']+)'/.exec(template) ?? [];
  const used = new Set(template.replace(/^#.*$/gm, '').match(/\$[A-Z_]+/g));
  expect([...used].toSorted()).toEqual(named.split(' ').toSorted());
  expect(template).not.toMatch(/log_format|access_log/);
});

// Told in the run's output: what was not proved here must not look proved.
if (!NGINX) {
  it('is not proved against a real nginx, which this machine does not have', () => {
    console.warn(
      '\nNGINX IS ABSENT: the tests of the gateway template did not run. Install nginx and run them again.\n',
    );
  });
}

describe.runIf(NGINX)('the nginx gateway', () => {
  beforeAll(start, 20_000);
  afterAll(async () => {
    nginx.kill();
    crm.close();
    spy.close();
    await standIn.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('pauses the active call of the agent of the session, and passes the answer through', async () => {
    const agent = standIn.tenant.agents.find(({ recordingEnabled }) => recordingEnabled)!;
    expect(await (await put('pause')).text()).toBe('Status: nothing to be modified');
    const request = { phone: '14085550100', prefix: '', callerId: '', userData: [], transactionData: [] };
    const call = standIn.calls.place(agent, request);
    standIn.calls.drive(call, 'agent-answers');
    standIn.calls.drive(call, 'customer-answers');
    const answer = await put('pause');
    expect([answer.status, await answer.text()]).toEqual([200, 'Status: success']);
    expect(call.recording.paused).toBe(true);
    expect(answer.headers.get('set-cookie')).toBeNull();
    await put('resume');
    expect(call.recording.paused).toBe(false);
  });

  it('sends the platform its credentials and nothing that the page sent', async () => {
    await put('pause', { 'X-Agent-Id': 'somebody-else', Authorization: 'Basic of-the-page' });
    const { url, headers, body } = seen.at(-1)!;
    const agent = standIn.tenant.agents.find(({ recordingEnabled }) => recordingEnabled)!;
    expect(url).toBe(`/api/tstats/rccontrol/pause/${standIn.tenant.id}/agentId/${agent.id}`);
    expect(Object.keys(headers).toSorted()).toEqual(['authorization', 'connection', 'content-length', 'host']);
    expect(String(headers.authorization)).not.toContain('of-the-page');
    expect(body).toBe('');
  });

  it('refuses whoever is signed out, another site, another method, and a request without the header', async () => {
    const before = seen.length;
    const answers = [
      await put('pause', { Cookie: '' }),
      await put('pause', { Origin: 'https://evil.example' }),
      await put('pause', { Origin: 'https://crm.example.com.evil.example' }),
      await put('pause', { 'X-Deskside': '' }),
      await put('pause', {}, 'POST'),
      await put('stop'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403, 403, 405, 405]);
    expect(seen).toHaveLength(before);
  });

  it('lets a page of the named origin ask from another origin', async () => {
    const preflight = await put('pause', { Cookie: '', 'X-Deskside': '' }, 'OPTIONS');
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(CRM);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('X-Deskside');
    expect((await put('pause')).headers.get('access-control-allow-credentials')).toBe('true');
  });
});
