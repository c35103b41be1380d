import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunningServer } from './serve.js';
import { startSite } from './site.js';
import { startStandIn } from './stand-in.js';

const SITE_PORT = 5180;
const PLATFORM_PORT = 5181;
const root = fileURLToPath(new URL('../..', import.meta.url));

await start();

/** What `npm start` runs: the stand-in platform, and the web site of a CRM that has Deskside on its pages. */
async function start(): Promise<void> {
  const standIn = await onPort(PLATFORM_PORT, port => startStandIn({ port }));
  const platform = standIn.origin('pbx.localhost');
  const distDir = join(root, 'dist');
  const words: Record<string, string> = { PLATFORM: platform, TOKEN: standIn.tenant.actionToken };
  const site = await onPort(SITE_PORT, port => startSite({ port, distDir, publicDir: join(root, 'public'), words }));
  const crm = site.origin('crm.localhost');
  words.CRM = crm;
  standIn.settings.screenPopUrl = `${crm}/crm/screen-pop`;

  say(welcome(crm, platform, site.origin('shop.localhost')));
  if (!existsSync(join(distDir, 'embed.js')))
    say('  dist/embed.js is not built yet: the pages open, and nothing dials.\n');
  closeOnSignal([standIn, site]);
}

/** On the usual port, or on a free one when somebody else has that. */
async function onPort<T extends RunningServer>(port: number, open: (port: number) => Promise<T>): Promise<T> {
  try {
    return await open(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const running = await open(0);
    say(`  Port ${port} is in use, so this takes ${running.port} in its place.`);
    return running;
  }
}

function welcome(crm: string, platform: string, shop: string): string {
  return `
  Deskside is running, with a stand-in contact centre. No real call is made.

    1  Sign in as an agent    ${platform}/AGUI/
       any of the agents on that page; keep it open, it is the telephone
    2  Open the CRM page      ${crm}/demo/crm.html
       click a customer's number, then answer on the telephone page
    3  Take a payment         ${crm}/demo/payment.html
       during a call: the recording is silent while a card field has the focus
    4  Chat on a web shop     ${shop}/demo/shop.html
       a stand-in chat that is told who the customer is

  Ctrl-C stops it.
`;
}

function closeOnSignal(servers: readonly RunningServer[]): void {
  const stop = () => {
    say('\n  Stopping.');
    void Promise.all(servers.map(server => server.close())).then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
