import { vi as filed } from '../../src/app/features/filed/filed.vi';
import { vi as pay } from '../../src/app/features/filed/pay.vi';
import { vi as result } from '../../src/app/features/filed/result.vi';
import { vi as receipt } from '../../src/app/features/filing/receipt.vi';
import { DossierScreen } from '../support/dossier-screen';
import { FilingApi } from '../support/filing-api';
import { FilingScreen } from '../support/filing-screen';
import { comeBackUntil, delivered, findProcedure, openResult, payOnPhone, said, walkToReview } from '../support/filing-steps';
import { readQr } from '../support/read-qr';
import { tapScanCard } from '../support/scan-screen';
import { expect, test } from '../support/test';

test('level 4 at a commune of Bình Thuận: found, filed, paid on the phone, finished, result opened', async ({ world, open, page, phone, citizen }) => {
  const api = await FilingApi.signIn(world, citizen);
  await open();
  await findProcedure(page, 'giay xac nhan tinh trang hon nhan', 'Cấp Giấy xác nhận tình trạng hôn nhân');
  await new FilingScreen(page).start(); // the third tap
  const { filing } = await walkToReview({ world, page, api, province: 'binh-thuan', code: '1.004873' });
  await filing.chooseResult('electronic');
  await filing.promise();
  const id = await filing.submit();

  const number = page.locator('.receipt__number');
  await expect(number).toHaveText(/^MC-\d{6}-[0-9A-Z]{6}$/);
  let qr = '';
  await expect.poll(async () => (qr = await readQr(page.locator('.receipt')))).toContain(`/ho-so-da-nop/${id}`);

  const code = await delivered(page, api, id);
  await world.sandbox.act(code, { action: 'accept' });
  await payOnPhone({ page, phone, world, amountVnd: 15_000 });
  await expect(page.getByText(said(pay.transaction, { id: '' }), { exact: false })).toBeVisible();
  await expect.poll(() => world.sandbox.feesOf(code)).toEqual([{ amountVnd: 15_000, paid: true }]);

  await world.sandbox.act(code, { action: 'finish' });
  await comeBackUntil(phone, page.getByText(result.signature_valid));
  expect((await openResult(page, phone)).subarray(0, 5).toString()).toBe('%PDF-');

  await page.getByRole('link', { name: receipt.to_dossier }).click();
  await new DossierScreen(page).expectShown(code);
  await page.getByRole('link', { name: filed.link }).click();
  await expect(number).toBeVisible();

  await open();
  await phone.showQr(qr);
  await tapScanCard(page);
  await expect(page).toHaveURL(new RegExp(`/ho-so-da-nop/${id}`));
});
