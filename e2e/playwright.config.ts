import { defineConfig } from '@playwright/test';
import { findInstalled, findNpmChromium, findPlaywrightChromium } from '../test/tools/browsers.mjs';
import type { BrowserOptions } from './support/fixtures';

const installed = findInstalled();
const bundled = (await findNpmChromium()) ?? (await findPlaywrightChromium());

/**
 * The carrier matrix: each browser with third-party cookies allowed and blocked, as far as this machine has browsers.
 * Specs whose name ends in `.matrix.spec.ts` run in all of them, those in `.engines.spec.ts` once in each engine, where the
 * cookie is allowed, and the others in the first.
 */
const browsers: { name: string; use: BrowserOptions }[] = [
  ...(bundled
    ? [{ name: 'chromium', use: { engine: 'chromium', path: bundled, thirdPartyCookies: 'allowed' } as const }]
    : []),
  ...(installed.chromium
    ? (['allowed', 'blocked'] as const).map(thirdPartyCookies => ({
        name: `installed-chromium-${thirdPartyCookies}`,
        use: { engine: 'chromium' as const, path: installed.chromium!, thirdPartyCookies },
      }))
    : []),
  ...(installed.firefox
    ? (['allowed', 'blocked'] as const).map(thirdPartyCookies => ({
        name: `firefox-${thirdPartyCookies}`,
        use: { engine: 'firefox' as const, path: installed.firefox!, thirdPartyCookies },
      }))
    : []),
];

export default defineConfig<BrowserOptions>({
  testDir: '.',
  outputDir: 'results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 8_000 },
  forbidOnly: true,
  reporter: [['list']],
  projects: browsers.map((browser, index) => ({ ...browser, testMatch: specsFor(browser, index) })),
});

function specsFor({ use }: (typeof browsers)[0], index: number): string[] {
  if (index === 0) return ['**/*.spec.ts'];
  const isFirstOfEngine = browsers.findIndex(other => other.use.engine === use.engine) === index;
  return isFirstOfEngine ? ['**/*.matrix.spec.ts', '**/*.engines.spec.ts'] : ['**/*.matrix.spec.ts'];
}
