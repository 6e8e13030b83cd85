import { vi as dossier } from '../../src/app/features/dossier/dossier.vi';
import { vi as postal } from '../../src/app/features/filed/postal.vi';
import { DossierScreen } from '../support/dossier-screen';
import { said } from '../support/filing-steps';
import { fillParty } from '../support/post-party';
import { expect, test } from '../support/test';
import { ok } from '../support/zalo-phone';

test.use({ citizenIndex: 3 });

test('a dossier of three levels from before 07/2025 is tracked, and the post is asked to bring its result', async ({ world, open, page, phone, citizen }) => {
  const { code } = await world.sandbox.sample('binh-duong', /Vắt qua 01\/07\/2025/);
  await open(`/ho-so/${code}`);
  const screen = new DossierScreen(page);
  await screen.expectShown(code);
  await screen.button(dossier.see_detail).click();
  await phone.program('phoneNumber', ok({ token: await world.sandbox.newPhoneToken(citizen) }));
  await screen.button(dossier.use_zalo_phone).click();
  await expect(page.getByRole('heading', { name: dossier.details })).toBeVisible();
  await expect(screen.journey).toContainText(/huyện/i);

  await page.getByRole('radio', { name: postal.deliver }).check();
  await fillParty(page);
  await page.getByRole('button', { name: postal.send, exact: true }).click();
  const order = page.locator('.filed-card').filter({ has: page.getByRole('heading', { name: postal.deliver }) });
  await expect(order.getByText(/Mã vận đơn: [A-Z]{2}\d{9}VN/)).toBeVisible();
  const itemCode = /[A-Z]{2}\d{9}VN/.exec(await order.innerText())?.[0] ?? '';
  await world.sandbox.act(code, { action: 'move_post', itemCode });
  // What the post said less than a second ago is not asked again.
  await expect(async () => {
    await page.reload();
    await order.getByText(/^Các chặng bưu điện/).click();
    await expect(order).toContainText('Bưu tá đang đi gom', { timeout: 2_000 });
  }).toPass();
  await expect(order.getByRole('button', { name: said(postal.cancel_named, { name: postal.deliver }) })).toHaveCount(0);
});
