import { fileURLToPath } from 'node:url';
import { type RunningSite, startSite } from '../test/platform/site.js';
import { type RunningStandIn, startStandIn } from '../test/platform/stand-in.js';
import { expect, test } from './support/fixtures';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

let standIn: RunningStandIn;
let crm: RunningSite;

test.beforeEach(async () => {
  standIn = await startStandIn();
  crm = await startSite({
    distDir: fromRoot('dist'),
    publicDir: fromRoot('public'),
    words: { PLATFORM: standIn.origin('pbx.localhost') },
  });
});

test.afterEach(async () => {
  await standIn.close();
  await crm.close();
});

test('the whole way: sign in, click a number on the CRM page, talk, wrap up, and the CRM page shows the filled data', async ({
  page: workspace,
  context,
}) => {
  await workspace.goto(`${standIn.origin('pbx.localhost')}/AGUI/`);
  await workspace.getByRole('button', { name: /Maya Okafor/ }).click();
  await workspace.getByRole('heading', { name: 'No call yet' }).waitFor();

  const customer = await context.newPage();
  await customer.goto(`${crm.origin('crm.localhost')}/demo/crm.html`);
  await customer.getByRole('link', { name: '+1 650 292 8880' }).click();

  await expect(workspace.getByRole('heading', { name: '16502928880' })).toBeVisible();
  const press = (name: string) => workspace.getByRole('button', { name, exact: true }).click();
  await press('Answer');
  await press('Customer answers');
  await press('Hang up');
  await workspace.getByLabel('Call back later').check();
  await workspace.getByLabel('Notes').fill('After lunch');
  await press('Finish wrap-up');

  await expect(customer.getByRole('cell', { name: 'Outbound outcome:CB' })).toBeVisible();
  await expect(customer.getByRole('cell', { name: 'After lunch' })).toBeVisible();
  expect(standIn.platform.seen.filter(({ refused }) => refused)).toEqual([]);
});
