import { type BrowserContext, type Page } from '@playwright/test';
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
export declare const test: import("playwright/test").TestType<import("playwright/test").PlaywrightTestArgs & import("playwright/test").PlaywrightTestOptions & Fixtures & BrowserOptions, import("playwright/test").PlaywrightWorkerArgs & import("playwright/test").PlaywrightWorkerOptions>;
export { expect } from '@playwright/test';
