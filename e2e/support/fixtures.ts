import type { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, chromium, firefox, type Page } from '@playwright/test';
import { CHROMIUM_ARGUMENTS } from '../../test/tools/browsers.mjs';

export interface BrowserOptions {
  engine: 'chromium' | 'firefox';
  /** The browser's executable. */
  path: string;
  thirdPartyCookies: 'allowed' | 'blocked';
}

interface Fixtures {
  context: BrowserContext;
  page: Page;
}

/**
 * A browser of its own for each test, with the cookie policy of its project: a real profile, as an agent has it. Chromium reads
 * the policy from the profile's preferences, Firefox from its own.
 */
export const test = base.extend<Fixtures & BrowserOptions>({
  engine: ['chromium', { option: true }],
  path: ['', { option: true }],
  thirdPartyCookies: ['allowed', { option: true }],

  context: async ({ engine, path, thirdPartyCookies, colorScheme, viewport, reducedMotion }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'deskside-profile-'));
    const look = { colorScheme: colorScheme ?? null, viewport: viewport ?? null, reducedMotion: reducedMotion ?? null };
    const context = await (engine === 'chromium'
      ? chromium.launchPersistentContext(prepareChromium(profile, thirdPartyCookies), {
          executablePath: path,
          args: CHROMIUM_ARGUMENTS,
          ...look,
        })
      : firefox.launchPersistentContext(profile, {
          executablePath: path,
          channel: 'moz-firefox',
          firefoxUserPrefs: { 'network.cookie.cookieBehavior': thirdPartyCookies === 'allowed' ? 0 : 5 },
          ...look,
        }));
    await use(context);
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },

  page: async ({ context }, use) => {
    await use(context.pages()[0] ?? (await context.newPage()));
  },
});

/**
 * Playwright 1.64 reads the name of a frame that Firefox says has navigated, also where the frame is gone by then, as a carrier's
 * frame is on a page that is being left: an exception of the tool's own, which would end whatever test runs. It alone is let go.
 */
function isLateFrame(error: Error): boolean {
  return error instanceof TypeError && error.stack?.includes('._onNavigationCommitted') === true;
}

process.setUncaughtExceptionCaptureCallback(error => {
  if (!isLateFrame(error)) (process as EventEmitter).emit('uncaughtException', error, 'uncaughtException');
});

function prepareChromium(profile: string, thirdPartyCookies: BrowserOptions['thirdPartyCookies']): string {
  const blocked = thirdPartyCookies === 'blocked';
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { block_third_party_cookies: blocked, cookie_controls_mode: blocked ? 1 : 0 } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

export { expect } from '@playwright/test';
