// Makes a bare machine ready: packages first, then a browser for the browser tests. Says what it does; quick the second time.
// It may import Node's own modules only, since it runs before anything is installed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where a package puts nginx; `DESKSIDE_NGINX` names another. */
export const NGINX_PATHS = [
  process.env.DESKSIDE_NGINX,
  '/usr/sbin/nginx',
  '/usr/local/bin/nginx',
  '/opt/homebrew/bin/nginx',
].filter(path => path !== undefined);

const say = text => console.log(`deskside: ${text}`);

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Deskside needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs exactly what the lock file says, when node_modules was not made from it. */
export function installPackages() {
  const stamp = join(ROOT, 'node_modules', '.deskside-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('installing packages (npm ci), once…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

/** The gateway's own tests run nginx. On Debian as root it is installed; elsewhere, where it is missing, those tests say so. */
export function installNginx() {
  const there = () => NGINX_PATHS.some(path => existsSync(path));
  if (!there()) installPackagesOfDebian(['nginx']);
  if (!there()) say('no nginx here: the tests of its gateway template cannot run. Install nginx for them.');
}

/**
 * The browser tests want a Chromium and, for the rest of the cookie matrix, the machine's own Chromium and Firefox. On Debian as root
 * those are installed; elsewhere what is there is used, and what is missing is said.
 */
export async function installBrowsers() {
  const { findInstalled, findPlaywrightChromium, hasNpmChromium } = await import('./browsers.mjs');
  let installed = findInstalled();
  const wanted = [...(installed.chromium ? [] : ['chromium']), ...(installed.firefox ? [] : ['firefox-esr'])];
  if (wanted.length > 0) installPackagesOfDebian(wanted);
  installed = findInstalled();
  if (!installed.chromium && !hasNpmChromium() && !(await findPlaywrightChromium())) {
    say("no Chromium here: fetching Playwright's own…");
    run('npx', ['playwright', 'install', 'chromium']);
  }
  say(
    `browsers: ${hasNpmChromium() ? 'Chromium from npm, ' : ''}${installed.chromium ?? 'no installed Chromium'}, ${installed.firefox ?? 'no Firefox'}`,
  );
  if (!installed.chromium || !installed.firefox)
    say('the cookie matrix runs with these alone; install Chromium and Firefox for all of it.');
}

/** Tried once for each set of packages; a machine that refuses is asked no more. */
function installPackagesOfDebian(names) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const key = names.join(' ');
  const tried = join(ROOT, '.cache', `debian-packages-${names.join('-')}`);
  if (existsSync(tried)) return;
  say(`installing ${key} with apt-get, once…`);
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } };
  try {
    execFileSync('apt-get', ['update', '-qq'], quiet);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet);
  } catch (error) {
    say(`apt-get could not: ${error.message}`);
    mkdirSync(dirname(tried), { recursive: true });
    writeFileSync(tried, '');
  }
}

export function run(command, args, options = {}) {
  execFileSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32', ...options });
}
