import { strictCsp } from '../test/platform/csp';
import { accessibilityFaults } from './support/axe';
import { type Crm, expect, test } from './support/crm';

const BODY = `<main><h1>Payment</h1><label>Name <input id="name"></label>
<label>Card number <input id="number" autocomplete="cc-number"></label>
<deskside-recording></deskside-recording></main>`;

function startCall({ standIn }: Crm) {
  const agent = standIn.tenant.agents.find(({ login }) => login === 'maya')!;
  const call = standIn.calls.place(agent, {
    phone: '14085550100',
    prefix: '',
    callerId: '',
    userData: [],
    transactionData: [],
  });
  standIn.calls.drive(call, 'agent-answers');
  standIn.calls.drive(call, 'customer-answers');
  return call;
}

const attributes = ({ standIn }: Crm) => ({
  'data-token': standIn.tenant.actionToken,
  'data-protect': "[autocomplete^='cc-']",
});

test('one script tag pauses on a card field, says what is known, and takes the agent at their word', async ({
  page,
  crm,
}) => {
  await crm.signIn(page);
  const call = startCall(crm);
  const csp = strictCsp({ platform: crm.platform, trustedTypes: "'none'" });
  await crm.open(page, { attributes: attributes(crm), body: BODY, csp });
  const panel = page.locator('deskside-recording');
  await expect(panel.getByText('No pause asked for', { exact: true })).toBeVisible();
  await page.click('#number');
  await expect.poll(() => call.recording.paused).toBe(true);
  await expect(panel.getByText('Pause sent, not confirmed', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'I see it paused in Agent Workspace' }).click();
  await expect(panel.getByText('Paused, and you saw it', { exact: true })).toBeVisible();
  await page.click('#name');
  await expect.poll(() => call.recording.paused).toBe(false);
  await expect(panel.getByText('Resume sent', { exact: true })).toBeVisible();
  const told = (await crm.events(page)).filter(([type]) => type === 'recording');
  expect(told.map(([, { wanted }]) => wanted)).toEqual(expect.arrayContaining(['recording', 'paused']));
  expect(JSON.stringify(told)).not.toContain(crm.standIn.tenant.actionToken);
});

test('pauses and resumes by hand, with the journal, from the element and without custom elements', async ({
  page,
  crm,
}) => {
  await crm.signIn(page);
  const call = startCall(crm);
  await crm.open(page, { attributes: attributes(crm), body: BODY });
  const panel = page.locator('deskside-recording');
  await panel.getByRole('button', { name: 'Pause recording' }).click();
  await expect.poll(() => call.recording.paused).toBe(true);
  await panel.getByRole('button', { name: 'Resume recording' }).click();
  await expect.poll(() => call.recording.paused).toBe(false);
  await panel.getByText('Journal').click();
  await expect(panel.getByRole('row', { name: /pause settled/ })).toBeVisible();
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export as CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^recording-journal-.*\.csv$/);

  const receipt = await page.evaluate(() => window.deskside?.recording.pause('Reading a card'));
  expect(receipt).toMatchObject({ carrier: 'iframe', method: 'POST', outcome: 'settled' });
  await expect.poll(() => call.recording.paused).toBe(true);
});

test('the element is accessible while it is loudest', async ({ page, crm }) => {
  await crm.open(page, { attributes: attributes(crm), body: BODY, csp: "frame-src 'none'" });
  await page.click('#number');
  const panel = page.locator('deskside-recording');
  await expect(panel.getByRole('alert')).toContainText('Not paused');
  await expect(panel.getByRole('alert')).toContainText('Content-Security-Policy');
  expect(await accessibilityFaults(page)).toEqual([]);
});
