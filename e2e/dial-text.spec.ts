import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import type { Served } from './support/serve';
import { chosen, type Host, marked, middle, serveTextPage, toggle, watch } from './support/text-page';

let server: Served;

test.beforeAll(async () => {
  server = await serveTextPage();
});
test.afterAll(() => server.close());

const open = (page: Page) => page.goto(server.origin('crm.localhost'));

test('marks the numbers in the prose and leaves links, controls, code, editable, hidden and excluded text alone', async ({
  page,
}) => {
  await open(page);
  await watch(page);
  await expect.poll(() => marked(page)).toEqual(['(650) 292-8880 x12', '+44 20 7946 0958']);
});

test('changes nothing of the page: no element, text or place', async ({ page }) => {
  await open(page);
  const look = () =>
    page.evaluate(() => ({
      html: document.getElementById('main')!.outerHTML,
      texts: document.createTreeWalker(document.getElementById('main')!, NodeFilter.SHOW_TEXT).nextNode()?.nodeValue,
      places: [...document.querySelectorAll('main, main *')].map(each => JSON.stringify(each.getBoundingClientRect())),
      height: document.documentElement.scrollHeight,
    }));
  const before = await look();
  await watch(page);
  await expect.poll(() => marked(page)).toHaveLength(2);
  expect(await look()).toEqual(before);
});

test('asks about a number that is clicked, with its place, and dials nothing itself', async ({ page }) => {
  await open(page);
  await watch(page);
  await expect.poll(() => marked(page)).toHaveLength(2);
  const { x, y, left } = await middle(page, '#plain');
  await page.mouse.click(x, y);
  expect(await chosen(page)).toEqual([
    { text: '(650) 292-8880 x12', phone: '+16502928880;ext=12', left, opener: false },
  ]);
});

test('leaves to the page what is not a plain click on the letters', async ({ page }) => {
  await open(page);
  await watch(page);
  await expect.poll(() => marked(page)).toHaveLength(2);
  const { x, y } = await middle(page, '#plain');
  await page.keyboard.down('Shift');
  await page.mouse.click(x, y);
  await page.keyboard.up('Shift');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.mouse.click(x, y, { button: 'right' });
  await page.mouse.click(x + 300, y);
  await page.evaluate(
    ([x, y]) =>
      document
        .elementFromPoint(x!, y!)!
        .dispatchEvent(new MouseEvent('click', { clientX: x!, clientY: y!, bubbles: true })),
    [x, y],
  );
  await page.mouse.move(x - 40, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y, { steps: 4 });
  await page.mouse.up();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.evaluate(() => document.addEventListener('click', event => event.preventDefault(), { once: true }));
  await page.mouse.click(x, y);
  expect(await chosen(page)).toEqual([]);
});

test('shows by the pointer that a number can be clicked', async ({ page }) => {
  await open(page);
  await watch(page);
  await expect.poll(() => marked(page)).toHaveLength(2);
  const cursor = () => page.evaluate(() => getComputedStyle(document.getElementById('plain')!).cursor);
  const { x, y } = await middle(page, '#plain');
  await page.mouse.move(x, y);
  await expect.poll(cursor).toBe('pointer');
  await page.mouse.move(x + 300, y);
  await expect.poll(cursor).toBe('auto');
});

test('follows the page: text that is added, changed, removed, switched off, and a whole new body', async ({ page }) => {
  await open(page);
  await watch(page);
  await expect.poll(() => marked(page)).toHaveLength(2);
  await page.evaluate(() => {
    const added = document.createElement('section');
    added.append(Object.assign(document.createElement('p'), { id: 'added', textContent: 'New: 650-292-8890' }));
    document.body.append(added);
  });
  await expect.poll(() => marked(page)).toContain('650-292-8890');
  await page.evaluate(() => {
    (document.getElementById('added')!.firstChild as Text).data = 'Now: 650-292-8891';
  });
  await expect.poll(() => marked(page)).toContain('650-292-8891');
  expect(await marked(page)).not.toContain('650-292-8890');
  await page.evaluate(() => document.getElementById('added')!.parentElement!.setAttribute('data-deskside', 'off'));
  await expect.poll(() => marked(page)).toEqual(['(650) 292-8880 x12', '+44 20 7946 0958']);
  await page.evaluate(() => document.getElementById('added')!.parentElement!.removeAttribute('data-deskside'));
  await expect.poll(() => marked(page)).toContain('650-292-8891');
  await page.evaluate(() => document.getElementById('main')!.remove());
  await expect.poll(() => marked(page)).toEqual(['650-292-8891']);
  await page.evaluate(() => {
    const body = document.createElement('body');
    body.textContent = 'Other page: 650-292-8892';
    document.body.replaceWith(body);
  });
  await expect.poll(() => marked(page)).toEqual(['650-292-8892']);
  await expect(toggle(page)).toHaveText('Phone numbers on this page (1)');
});

test('finds, marks and follows numbers in open shadow roots', async ({ page }) => {
  await open(page);
  await watch(page);
  await page.evaluate(() => {
    const host = Object.assign(document.createElement('div'), { id: 'host' });
    const inner = document.createElement('p');
    inner.textContent = 'Inside 650-292-8893';
    host.attachShadow({ mode: 'open' }).append(inner);
    document.body.prepend(host);
  });
  await expect.poll(() => marked(page)).toContain('650-292-8893');
  const point = await page.evaluate(() => {
    const range = [...CSS.highlights.get('deskside-number')!].find(
      each => each.startContainer.getRootNode() !== document,
    );
    const { left, top, width, height } = (range as Range).getBoundingClientRect();
    const style = getComputedStyle(range!.startContainer.parentElement!, '::highlight(deskside-number)');
    return { x: left + width / 2, y: top + height / 2, underline: style.textDecorationLine };
  });
  expect(point.underline).toBe('underline');
  await page.mouse.click(point.x, point.y);
  expect((await chosen(page)).map(({ phone }) => phone)).toEqual(['+16502928893']);
  await page.evaluate(() => {
    document.getElementById('host')!.shadowRoot!.firstElementChild!.textContent = 'Then 650-292-8894';
  });
  await expect.poll(() => marked(page)).toContain('650-292-8894');
  const sheets = () => page.evaluate(() => document.getElementById('host')!.shadowRoot!.adoptedStyleSheets.length);
  expect(await sheets()).toBe(1);
  await page.evaluate(() => (window as unknown as Host).undo());
  expect(await sheets()).toBe(0);
});

test('finds a number beside other digits where the page sets them apart, and not where they are one line', async ({
  page,
}) => {
  await open(page);
  await page.evaluate(() => {
    const row = (display: string, ...texts: string[]) => {
      const line = document.createElement('div');
      line.style.display = display;
      line.append(...texts.map(text => Object.assign(document.createElement('span'), { textContent: text })));
      document.body.append(line);
    };
    row('flex', '12', '650-292-8895', '2024');
    row('block', '12', '650-292-8896');
    row('block', '650-292-8897', '2024');
    row('block', 'Office', '650-292-8898', 'Home');
  });
  await watch(page);
  await expect
    .poll(() => marked(page))
    .toEqual(['(650) 292-8880 x12', '+44 20 7946 0958', '650-292-8895', '650-292-8898']);
});
