// What a CRM page pays for having Deskside on it, in a browser: the same page without the script is the alternative.
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { startSite } from '../platform/site.js';
import { CHROMIUM_ARGUMENTS, findInstalled, findNpmChromium, findPlaywrightChromium } from '../tools/browsers.mjs';

const ROUNDS = 9;
const ROWS = 3_000;
const root = join(import.meta.dirname, '../..');

/** A long list of customers, as a CRM shows it: the worst page for a script that looks for numbers. */
const table = Array.from({ length: ROWS }, (_, index) => {
  const number = `(650) 555-${String(index).padStart(4, '0')}`;
  return `<tr><td>Customer ${index}</td><td>Order 2026-${10_000 + index}, 3 pallets, due 12 March</td><td>${number}</td></tr>`;
}).join('');

const variants: Record<string, string> = {
  'without Deskside': '',
  'with embed.js alone': '<script defer src="/dist/embed.js" data-host="https://vcc-na4.8x8.com"></script>',
  'data-dial-links="tel"':
    '<script defer src="/dist/embed.js" data-host="https://vcc-na4.8x8.com" data-dial-links="tel"></script>',
  'data-protect, data-gateway':
    '<script defer src="/dist/embed.js" data-host="https://vcc-na4.8x8.com" data-gateway="/contact-centre" data-protect="[autocomplete^=cc-]"></script>',
  'data-dial-links="text"':
    '<script defer src="/dist/embed.js" data-host="https://vcc-na4.8x8.com" data-dial-links="text" data-region="US"></script>',
};

interface Cost {
  /** From navigation to the page's load event, ms. */
  readonly load: number;
  /** All tasks over 50 ms until the page is quiet, ms. */
  readonly blocked: number;
  readonly longest: number;
  /** After a forced collection, kB. */
  readonly heap: number;
}

async function measure(page: Page, url: string): Promise<Cost> {
  await page.goto(url);
  const numbers = url.endsWith('text') ? ROWS : 0;
  // Until every number was found and then half a second without a long task: the same rule for each variant.
  const { load, tasks } = await page.evaluate(async numbers => {
    while (
      numbers > 0 &&
      !document.querySelector('[data-deskside="off"]')?.shadowRoot?.textContent?.includes(`(${numbers})`)
    ) {
      await new Promise(resolve => requestIdleCallback(resolve));
    }
    const timing = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
    const seen = (window as unknown as { longTasks: number[] }).longTasks;
    for (let count = -1; count !== seen.length; ) {
      count = seen.length;
      await new Promise(resolve => setTimeout(resolve, 500));
    }
    return { load: timing.loadEventEnd, tasks: seen };
  }, numbers);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const over = tasks.map(task => task - 50);
  return {
    load,
    blocked: over.reduce((sum, each) => sum + each, 0),
    longest: Math.max(0, ...tasks),
    heap: usedSize / 1000,
  };
}

const median = (values: number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;

async function compare(browser: Browser): Promise<void> {
  const site = await startSite({ distDir: join(root, 'dist'), publicDir: join(root, 'public') });
  const names = Object.keys(variants);
  const path = (name: string) => `/${name.replace(/\W+/g, '-').replace(/-$/, '')}`;
  for (const name of names) {
    const watch = `window.longTasks = []; new PerformanceObserver(list => list.getEntries().forEach(entry => longTasks.push(entry.duration))).observe({ type: 'longtask', buffered: true });`;
    site.page(
      path(name),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>CRM</title><script>${watch}</script>${variants[name]}<table>${table}</table>`,
    );
  }
  const costs = new Map<string, Cost[]>(names.map(name => [name, []]));
  // In turn, so that a slow moment of the machine meets every variant.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) {
      const page = await browser.newPage();
      const cost = await measure(page, `${site.origin('crm.localhost')}${path(name)}`);
      if (round > 0) costs.get(name)!.push(cost);
      await page.close();
    }
  }
  console.log(`\nA CRM page with ${ROWS.toLocaleString('en')} rows and as many numbers, median of ${ROUNDS - 1}`);
  console.log(
    `  ${''.padEnd(28)}${['load', 'blocked', 'longest task', 'heap'].map(word => word.padStart(15)).join('')}`,
  );
  for (const [name, all] of costs) {
    const column = (read: (cost: Cost) => number, unit: string) =>
      `${median(all.map(read)).toFixed(0)} ${unit}`.padStart(15);
    console.log(
      `  ${name.padEnd(28)}${column(cost => cost.load, 'ms')}${column(cost => cost.blocked, 'ms')}${column(cost => cost.longest, 'ms')}${column(cost => cost.heap, 'kB')}`,
    );
  }
  await site.close();
}

const path = (await findNpmChromium()) ?? (await findPlaywrightChromium()) ?? findInstalled().chromium;
if (!path) throw new Error('No Chromium was found to measure in.');
const browser = await chromium.launch({ executablePath: path, args: CHROMIUM_ARGUMENTS });
await compare(browser);
await browser.close();
