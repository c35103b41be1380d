import { expect, test } from './support/crm';

const LINK = '<a href="tel:+1-650-292-8880" data-user-data="[foreign_key|007]">Call Dana</a>';
const TEL = { 'data-dial-links': 'tel' };

test('a click on a tel: link places one call where the cookie may travel, and claims no more than it knows where it may not', async ({
  page,
  crm,
  thirdPartyCookies,
}) => {
  await crm.signIn(page);
  await crm.open(page, { attributes: { ...TEL, 'data-caller-id': '5251990' }, body: LINK });
  await page.getByRole('link').click();
  await expect(page.getByText('Call sent')).toBeVisible();
  const placed = crm.standIn.calls.all;
  if (thirdPartyCookies === 'allowed') {
    expect(placed).toMatchObject([
      { request: { phone: '+16502928880', callerId: '5251990', userData: [['foreign_key', '007']] } },
    ]);
  } else {
    expect(placed).toHaveLength(0);
  }
  await expect(page.getByText('This page cannot read the answer')).toBeVisible();
  expect((await crm.events(page)).filter(([type]) => type === 'dial')).toMatchObject([
    ['dial', { phone: 'tel:+1-650-292-8880' }],
    ['dial', { receipt: { outcome: 'settled', carrier: 'iframe' } }],
  ]);
});

test('the popup, chosen by the agent, places the call under every cookie policy', async ({ page, crm, context }) => {
  await crm.signIn(page);
  await crm.open(page, { attributes: { ...TEL, 'data-carrier': 'popup' }, body: LINK });
  const opened = context.waitForEvent('page');
  await page.getByRole('link').click();
  const popup = await opened;
  await expect(popup.getByText('You can close this window')).toBeVisible();
  expect(crm.standIn.calls.all).toHaveLength(1);
});

test('on the same site the cookie travels whatever the browser does with third parties', async ({ page, crm }) => {
  const platform = crm.standIn.origin('b.crm.localhost');
  await page.goto(`${platform}/AGUI/`);
  await page.evaluate(() =>
    fetch('/stand-in/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"login":"maya"}',
    }),
  );
  await crm.open(page, { attributes: { ...TEL, 'data-host': platform }, body: LINK, host: 'a.crm.localhost' });
  await page.getByRole('link').click();
  await expect.poll(() => crm.standIn.calls.all.length).toBe(1);
});

test('user data too long for an address is posted, and arrives whole', async ({ page, crm, thirdPartyCookies }) => {
  const notes = 'ö'.repeat(1200);
  await crm.signIn(page);
  await crm.open(page);
  const receipt = await page.evaluate(
    notes => window.deskside!.dial({ phone: '6502928880', userData: { notes } }),
    notes,
  );
  expect(receipt).toMatchObject({ method: 'POST', outcome: 'settled' });
  if (thirdPartyCookies === 'allowed') {
    expect(crm.standIn.calls.all).toMatchObject([{ request: { userData: [['notes', notes]] } }]);
  }
});
