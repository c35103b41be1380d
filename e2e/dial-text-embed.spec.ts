import { fileURLToPath } from 'node:url';
import { type RunningSite, startSite } from '../test/platform/site.js';
import { type RunningStandIn, startStandIn } from '../test/platform/stand-in.js';
import { expect, test } from './support/fixtures';

let standIn: RunningStandIn;
let crm: RunningSite;

test.beforeEach(async () => {
  standIn = await startStandIn();
  crm = await startSite({ distDir: fileURLToPath(new URL('../dist', import.meta.url)) });
});

test.afterEach(async () => {
  await standIn.close();
  await crm.close();
});

/** The numbers that the platform was asked to dial. */
const dialled = () =>
  standIn.platform.seen
    .map(({ url }) => new URL(url, 'http://any'))
    .filter(({ pathname }) => pathname === '/AGUI/make_call.php')
    .map(({ searchParams }) => searchParams.get('phone'));

test('a number in the page’s text is dialled once a person has confirmed it, under a strict policy', async ({
  page,
}) => {
  const platform = standIn.origin('pbx.localhost');
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>CRM</title>
    <script defer src="/embed.js" data-host="${platform}" data-dial-links="text" data-region="US" data-prefix="1"></script>
    <body><p>Call (650) 292-8880 <textarea></textarea>`;
  const csp = `default-src 'none'; script-src 'self'; frame-src ${platform}; require-trusted-types-for 'script'; trusted-types 'none'`;
  crm.page('/crm.html', html, { csp });
  await page.goto(`${platform}/AGUI/`);
  await page.getByRole('button', { name: /Maya Okafor/ }).click();
  await page.getByRole('heading', { name: 'No call yet' }).waitFor();

  await page.goto(`${crm.origin('crm.localhost')}/crm.html`);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('deskside-number')?.size)).toBe(1);
  const { x, y } = await page.evaluate(() => {
    const [range] = CSS.highlights.get('deskside-number')!;
    const { left, top, width, height } = (range as Range).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.click(x, y);
  const confirm = page.getByRole('button', { name: /650 292 8880/ });
  await expect(confirm).toBeVisible();
  expect(dialled()).toEqual([]);
  await confirm.click();
  await expect.poll(dialled).toEqual(['+16502928880']);
});
