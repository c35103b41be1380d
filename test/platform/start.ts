import { existsSync, readFileSync } from 'node:fs';
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
  words.SHOP = site.origin('shop.localhost');
  site.page('/', readFileSync(join(root, 'index.html'), 'utf8'));
  standIn.settings.screenPopUrl = `${crm}/crm/screen-pop`;

  say(welcome(crm, platform, words.SHOP));
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

    Open this first           ${crm}/
    The agent workspace       ${platform}/AGUI/
    The CRM page              ${crm}/demo/crm.html
    The payment page          ${crm}/demo/payment.html
    The web shop              ${shop}/demo/shop.html

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
