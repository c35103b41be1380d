import type { Page } from '@playwright/test';
import { type RunningSite, startSite } from '../test/platform/site.js';
import { type RunningStandIn, startStandIn } from '../test/platform/stand-in.js';
import { accessibilityFaults } from './support/axe';
import { expect, test } from './support/fixtures';

let standIn: RunningStandIn;
let crm: RunningSite;

test.beforeEach(async ({ page }) => {
  standIn = await startStandIn();
  crm = await startSite();
  await page.goto(`${standIn.origin('pbx.localhost')}/AGUI/`);
  await page.getByRole('button', { name: /Maya Okafor/ }).click();
  await page.getByRole('heading', { name: 'No call yet' }).waitFor();
});

test.afterEach(async () => {
  await standIn.close();
  await crm.close();
});

/** What the CRM page of the demo does, without Deskside: a click that opens the documented URL. */
async function dial(page: Page, query: string) {
  const origin = crm.origin('crm.localhost');
  crm.page('/dial.html', `<a href="${standIn.origin('pbx.localhost')}/AGUI/make_call.php?${query}">Dial</a>`);
  const other = await page.context().newPage();
  await other.goto(`${origin}/dial.html`);
  await other.getByRole('link', { name: 'Dial' }).click();
  return other;
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

test('an agent answers, talks, sees the recording pause, wraps up, and sees the callback arrive', async ({ page }) => {
  const callback = `${crm.origin('crm.localhost')}/crm/callback?transaction=$transaction_id$`;
  const data = encodeURIComponent(`[codes|$transaction_codes$][notes|$notes$][ctl_callbackUrl|${callback}]`);
  const other = await dial(page, `prefix=1&phone=6502928880&queue_id=207&ctl_userdata=${data}`);
  await expect(other.getByText('You can close this window')).toBeVisible();

  await button(page, 'Answer').click();
  await button(page, 'Customer answers').click();
  await expect(page.getByText('Everything said now will be heard')).toBeVisible();
  const { actionToken, id } = standIn.tenant;
  const authorization = `Basic ${btoa(`${id}:${actionToken}`)}`;
  const put = `${standIn.origin()}/api/tstats/rccontrol/pause/${id}/email/maya@riverside.example`;
  await fetch(put, { method: 'PUT', headers: { authorization } });
  await expect(page.getByText('Silence goes into the recording')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Recording status: Paused' })).toBeAttached();

  await button(page, 'Hang up').click();
  await page.getByLabel('Paid by card').check();
  await page.getByLabel('Notes').fill('Invoice 12');
  await button(page, 'Finish wrap-up').click();
  await expect(page.getByRole('cell', { name: 'Billing:PAID' })).toBeVisible();
  await expect(page.getByText('Answered 200')).toBeVisible();
  expect(crm.crm.callbacks).toMatchObject([{ query: { transaction: '4001' }, fields: { resultCode: 'IGNORE' } }]);
  expect(crm.crm.callbacks[0]?.fields.ctl_userdata).toContain('[codes|Billing:PAID][notes|Invoice 12]');
});

test('what is typed in wrap-up stays while the page is told of other things', async ({ page }) => {
  await dial(page, 'phone=6502928880');
  await button(page, 'Answer').click();
  await button(page, 'Nobody answers').click();
  await page.getByLabel('Notes').fill('half a sent');
  await fetch(`${standIn.origin()}/nowhere`);
  await expect(page.getByRole('cell', { name: 'GET /nowhere' })).toBeVisible();
  await page.getByLabel('Notes').pressSequentially('ence');
  await expect(page.getByLabel('Notes')).toHaveValue('half a sentence');
});

test('a call can be driven with the keyboard alone: the focus stays where the next step is', async ({ page }) => {
  await dial(page, 'phone=6502928880');
  await page.bringToFront();
  await button(page, 'Answer').focus();
  for (const next of ['Customer answers', 'Hold']) {
    await page.keyboard.press('Enter');
    await expect(button(page, next)).toBeVisible();
    await button(page, next).focus();
  }
  await page.keyboard.press('Enter');
  await expect(button(page, 'Take off hold')).toBeFocused();
});

test('a refused request is shown with its reason, and a session that ended leads to the sign-in page', async ({
  page,
}) => {
  await dial(page, 'phone=6502928880&colour=red');
  await expect(page.getByRole('cell', { name: '"colour" is not a documented parameter.' })).toBeVisible();
  standIn.sessions.clear();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });
    test('the pages have no accessibility fault that can be found by machine', async ({ page }) => {
      await dial(page, 'phone=6502928880&ctl_userdata=[a|b][ctl_launchext|edit]&queue_id=103');
      await button(page, 'Answer').click();
      await button(page, 'Customer answers').click();
      expect(await accessibilityFaults(page)).toEqual([]);
      standIn.calls.all[0]!.recording.turn(true, Date.now());
      standIn.calls.note(standIn.calls.all[0]!, 'recording-pause');
      await expect(page.getByText('Silence goes into the recording')).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);
      await button(page, 'Hang up').click();
      await button(page, 'Finish wrap-up').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await button(page, 'Finish wrap-up').click();
      await page.getByRole('heading', { name: 'What the platform did' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await button(page, 'Sign out').click();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });
}
