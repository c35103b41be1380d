// Which browsers the browser tests can use on this machine, and how each of them treats third-party cookies.
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const FIREFOX_PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** A Chromium or Firefox that the machine has, or one named in the environment. */
export function findInstalled() {
  const first = paths => paths.find(path => path && existsSync(path));
  return {
    chromium: first([process.env.DESKSIDE_CHROMIUM, ...CHROMIUM_PATHS]),
    firefox: first([process.env.DESKSIDE_FIREFOX, ...FIREFOX_PATHS]),
  };
}

/** Playwright's own Chromium, where `npx playwright install` has put one. */
export async function findPlaywrightChromium() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** The Chromium that comes through npm alone (Linux, x64 and arm64). It is unpacked at its first use. */
export async function findNpmChromium() {
  if (process.platform !== 'linux') return undefined;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** Whether the npm Chromium's package is there at all; cheap, unlike unpacking it. */
export function hasNpmChromium() {
  try {
    return readdirSync(require.resolve('@sparticuz/chromium').replace(/build.*$/, 'bin')).length > 0;
  } catch {
    return false;
  }
}

export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
