import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/axe';
import { expect, test } from './support/fixtures';
import type { Served } from './support/serve';
import { chosen, type Host, marked, middle, serveTextPage, toggle, watch } from './support/text-page';

let server: Served;

test.beforeAll(async () => {
  server = await serveTextPage();
});
test.afterAll(() => server.close());

const open = (page: Page) => page.goto(server.origin('crm.localhost'));

test('gives the keyboard a list of the numbers, which opens, dials by Enter, and closes by Escape', async ({
  page,
}) => {
  await open(page);
  await watch(page);
  await expect(toggle(page)).toHaveText('Phone numbers on this page (2)');
  const width = () => page.locator('[lang=en]').evaluate(each => each.getBoundingClientRect().width);
  expect(await width()).toBeLessThanOrEqual(1);
  await page.locator('textarea').focus();
  await page.keyboard.press('Tab');
  await expect(toggle(page)).toBeFocused();
  expect(await width()).toBeGreaterThan(100);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Call +1 650 292 8880 ext. 12 · Call' })).toBeFocused();
  expect(await page.evaluate(() => CSS.highlights.get('deskside-number-active')!.size)).toBe(1);
  const faults = await accessibilityFaults(page);
  expect(faults.filter(fault => fault.includes('Call +'))).toEqual([]);
  expect(faults.filter(fault => fault.includes('Phone numbers'))).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await chosen(page)).toMatchObject([{ text: '+44 20 7946 0958', phone: '+442079460958', opener: true }]);
  await page.keyboard.press('Escape');
  await expect(toggle(page)).toBeFocused();
  await expect(toggle(page)).toHaveAttribute('aria-expanded', 'false');
});

test('offers the list where the browser has no highlights, and says so', async ({ page }) => {
  await open(page);
  const can = await page.evaluate(() => {
    Reflect.deleteProperty(CSS, 'highlights');
    Object.defineProperty(CSS, 'highlights', { value: undefined, configurable: true });
    Reflect.deleteProperty(window, 'Highlight');
    const host = window as unknown as Host;
    let capabilities: unknown;
    host.undo = host.textLinks.watchTextNumbers({
      root: document,
      region: 'ZZ',
      onNumber: () => undefined,
      onCapabilities: each => {
        capabilities = each;
      },
    });
    return capabilities;
  });
  expect(can).toEqual({ highlights: false, region: false });
  await expect(toggle(page)).toHaveText('Phone numbers on this page (1)');
});

test('leaves nothing behind when it is undone', async ({ page }) => {
  await open(page);
  await watch(page);
  await expect.poll(() => marked(page)).toHaveLength(2);
  const point = await middle(page, '#plain');
  await page.evaluate(() => {
    const { undo } = window as unknown as Host;
    undo();
    undo();
  });
  await page.mouse.click(point.x, point.y);
  const left = await page.evaluate(() => ({
    highlights: CSS.highlights.size,
    sheets: document.adoptedStyleSheets.length,
    elements: document.querySelectorAll('[data-deskside]').length,
    chosen: (window as unknown as Host).chosen.length,
  }));
  expect(left).toEqual({ highlights: 0, sheets: 0, elements: 1, chosen: 0 });
});

test('does nothing more once it is undone, in the middle of a search or after it', async ({ page }) => {
  await open(page);
  const later = await page.evaluate(async () => {
    const host = window as unknown as Host;
    const idle = () => new Promise(resolve => requestIdleCallback(resolve));
    const start = () => host.textLinks.watchTextNumbers({ root: document, region: 'US', onNumber: () => undefined });
    const list = () => document.querySelector('[lang=en]');
    start()();
    for (let turn = 0; turn < 20; turn++) await idle();
    const inTheMiddle = list() !== null;

    const undo = start();
    while (!list()) await idle();
    undo();
    let asked = 0;
    const own = window.requestIdleCallback.bind(window);
    window.requestIdleCallback = (act, options) => {
      asked += 1;
      return own(act, options);
    };
    document.body.append('Call 650-292-8899');
    await new Promise(requestAnimationFrame);
    return { inTheMiddle, asked, list: list() !== null };
  });
  expect(later).toEqual({ inTheMiddle: false, asked: 0, list: false });
});

test('searches a page of 10,000 elements a few at a time, and none before its first turn', async ({ page }) => {
  await open(page);
  const searched = await page.evaluate(async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => {
      const row = document.createElement('div');
      row.style.display = 'flex';
      const cells = [`Customer ${index}`, `650-29${index % 10}-${1000 + index}`, '2024-01-15 20:30:05'];
      row.append(...cells.map(text => Object.assign(document.createElement('span'), { textContent: text })));
      return row;
    });
    document.body.append(...rows);
    // A clock on which every step takes a millisecond, so that the count of turns says how many steps each took.
    let now = 0;
    performance.now = () => now++;
    let next: (() => void) | undefined;
    window.requestIdleCallback = act => {
      next = () => act({ didTimeout: false, timeRemaining: () => 0 });
      return 1;
    };
    const marks = () => CSS.highlights.get('deskside-number')?.size ?? 0;
    const host = window as unknown as Host;
    host.undo = host.textLinks.watchTextNumbers({ root: document, region: 'US', onNumber: () => undefined });
    const atOnce = marks();
    let turns = 0;
    for (let turn = next; turn; turn = next) {
      next = undefined;
      turns += 1;
      turn();
    }
    return { atOnce, turns, elements: document.querySelectorAll('*').length, found: marks() };
  });
  expect(searched).toMatchObject({ atOnce: 0, found: 2502 });
  expect(searched.elements).toBeGreaterThan(10_000);
  expect(searched.turns).toBeGreaterThan(searched.elements / 5);
});
