import { bundle } from './support/bundle';
import { type Crm, expect, test } from './support/crm';

const open = async (crm: Crm, host: string) => {
  const script = await bundle('src/define.ts', 'defined');
  crm.site.page(
    '/own-bundle.html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>CRM</title>
    <deskside-dial host="${host}" phone="+1 650 292 8880" prefix="1"></deskside-dial>
    <script>${script}</script>`,
  );
  return `${crm.site.origin('crm.localhost')}/own-bundle.html`;
};

test('a page with its own bundle dials through the element that deskside/define registers', async ({ page, crm }) => {
  await crm.signIn(page);
  await page.goto(await open(crm, crm.platform));
  await page.getByRole('button', { name: '+1 650 292 8880' }).click();
  await expect(page.getByText('Call sent')).toBeVisible();
  expect(crm.standIn.calls.all).toHaveLength(1);
});

test('a fault in an attribute is told at the element, and nothing is sent', async ({ page, crm }) => {
  const faults: Error[] = [];
  page.on('pageerror', error => faults.push(error));
  await page.goto(await open(crm, 'http://pbx.example'));
  await page.getByRole('button', { name: '+1 650 292 8880' }).click();
  await expect(page.getByText('Not dialled')).toBeVisible();
  await expect(page.getByText('http://pbx.example')).toBeVisible();
  expect(crm.standIn.platform.seen).toEqual([]);
  expect(faults).toEqual([]);
});
