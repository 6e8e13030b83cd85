import { vi as dossier } from '../../src/app/features/dossier/dossier.vi';
import { DossierScreen } from '../support/dossier-screen';
import { expect, test } from '../support/test';
import { fail, ok } from '../support/zalo-phone';

/** The sandbox's first citizen owns this dossier. */
const MINE = ['binh-thuan', /Hai cấp, đang ở Sở/] as const;

test('the code alone shows how far it is, and no name, procedure or agency', async ({ world, open, page, phone }) => {
  const { code } = await world.sandbox.sample(...MINE);
  await open(`/ho-so/${code}`);
  const screen = new DossierScreen(page);
  await screen.expectShown(code);
  await expect(page.getByText(dossier.detail_hidden)).toBeVisible();
  await expect(page.getByText(dossier.procedure, { exact: true })).toHaveCount(0);
  await expect(page.locator('main')).not.toContainText(/UBND|Nguyễn|Sở /);
  expect(await phone.calls('phoneNumber')).toEqual([]);
});

test('the phone number is asked for on a tap, with the reason, and opens fees and results', async ({ world, open, page, phone, citizen }) => {
  const { code } = await world.sandbox.sample(...MINE);
  await open(`/ho-so/${code}`);
  const screen = new DossierScreen(page);
  await screen.expectShown(code);
  await screen.button(dossier.see_detail).click();
  await expect(page.getByRole('dialog')).toContainText(dossier.proof_why);
  expect(await phone.calls('phoneNumber')).toEqual([]);
  await phone.program('phoneNumber', ok({ token: await world.sandbox.newPhoneToken(citizen) }));
  await screen.button(dossier.use_zalo_phone).click();
  await expect(page.getByRole('heading', { name: dossier.details })).toBeVisible();
  await expect(page.getByText(dossier.more_hidden)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: dossier.files })).toBeVisible();
  expect(await phone.calls('phoneNumber')).toHaveLength(1);
});

test('refusing the phone keeps the app usable: four digits open the steps, not the fees', async ({ world, open, page, phone, citizen, watch }) => {
  const { code } = await world.sandbox.sample(...MINE);
  await open(`/ho-so/${code}`);
  const screen = new DossierScreen(page);
  await screen.expectShown(code);
  await screen.button(dossier.see_detail).click();
  await phone.program('phoneNumber', fail(-1, 'denied'));
  await screen.button(dossier.use_zalo_phone).click();
  await expect(page.getByText(dossier.phone_refused)).toBeVisible();

  watch.allowFailedRequests();
  await page.getByRole('button', { name: dossier.use_last4 }).click();
  await page.getByLabel(dossier.last4_label).fill('0000');
  await page.getByRole('dialog').getByRole('button', { name: dossier.last4_send, exact: true }).click();
  await expect(page.getByText('chưa khớp')).toBeVisible();

  await page.getByLabel(dossier.last4_label).fill(citizen?.phoneLast4 ?? '');
  await page.getByRole('dialog').getByRole('button', { name: dossier.last4_send, exact: true }).click();
  await expect(page.getByRole('heading', { name: dossier.details })).toBeVisible();
  await expect(page.getByText(dossier.more_hidden)).toBeVisible();
  await expect(page.getByRole('heading', { name: dossier.fees })).toHaveCount(0);
  await expect(page.locator('main')).not.toContainText(citizen?.name ?? 'no citizen');
});

test('putting it off closes the dialog and leaves the screen as it was', async ({ world, open, page }) => {
  const { code } = await world.sandbox.sample(...MINE);
  await open(`/ho-so/${code}`);
  const screen = new DossierScreen(page);
  await screen.expectShown(code);
  await screen.button(dossier.see_detail).click();
  await screen.button(dossier.later).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(screen.button(dossier.see_detail)).toBeFocused();
});

test.describe('when Zalo names nobody', () => {
  test.use({ citizenIndex: null });

  test('a look-up by code still works', async ({ world, open, page }) => {
    const { code } = await world.sandbox.sample(...MINE);
    await open(`/ho-so/${code}`);
    await new DossierScreen(page).expectShown(code);
  });
});
