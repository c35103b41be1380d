import type { BrowserOptions } from './support/fixtures';
declare const _default: import("playwright/test").PlaywrightTestConfig<BrowserOptions, {}>;
export default _default;
