import { vi as pay } from '../../src/app/features/filed/pay.vi';
import { vi as result } from '../../src/app/features/filed/result.vi';
import { FilingApi } from '../support/filing-api';
import { FilingScreen } from '../support/filing-screen';
import { comeBackUntil, delivered, openResult, payOnPhone, said, walkToReview } from '../support/filing-steps';
import { vi as procedures } from '../../src/app/features/procedure/procedure.vi';
import { expect, test } from '../support/test';

/** Another province than the deployment's own is named in the address, as its links and QR codes do. */
const searchIn = (province: string): string => `/thu-tuc?tinh=${province}`;

test('level 4 at the province, Bình Dương: a private enterprise, from search to result', async ({ world, open, page, phone, citizen }) => {
  const api = await FilingApi.signIn(world, citizen);
  await open(searchIn('binh-duong'));
  await page.getByRole('searchbox', { name: procedures.search }).fill('thanh lap doanh nghiep tu nhan');
  await page.getByRole('main').getByRole('link', { name: 'Đăng ký thành lập doanh nghiệp tư nhân' }).click();
  await new FilingScreen(page).start();
  const { filing } = await walkToReview({ world, page, api, province: 'binh-duong', code: '2.001610', answers: { 'applicant.onBehalf': 'business' } });
  await filing.chooseResult('electronic');
  await filing.promise();
  const code = await delivered(page, api, await filing.submit());
  await world.sandbox.act(code, { action: 'accept' });
  await payOnPhone({ page, phone, world, amountVnd: 100_000 });
  await world.sandbox.act(code, { action: 'finish' });
  await comeBackUntil(phone, page.getByText(result.signature_valid));
  expect((await openResult(page, phone)).subarray(0, 5).toString()).toBe('%PDF-');
});

test('level 3 at the province, Quảng Nam: a lost land certificate, from search to result', async ({ world, open, page, phone, citizen }) => {
  const api = await FilingApi.signIn(world, citizen);
  await open(searchIn('quang-nam'));
  await page.getByRole('searchbox', { name: procedures.search }).fill('mat so do'); // as people call it
  await page.getByRole('main').getByRole('link', { name: 'Cấp lại Giấy chứng nhận quyền sử dụng đất do bị mất' }).click();
  await new FilingScreen(page).start();
  const { filing } = await walkToReview({ world, page, api, province: 'quang-nam', code: '1.012786' });
  await filing.chooseResult('counter');
  await filing.promise();
  const code = await delivered(page, api, await filing.submit());
  await expect(page.getByText(pay.counter)).toBeVisible();
  await expect(page.getByText(said(pay.counter_amount, { amount: '50.000 đ' }))).toBeVisible();
  await world.sandbox.act(code, { action: 'accept' });
  await world.sandbox.act(code, { action: 'finish' });
  await comeBackUntil(phone, page.getByText(/^Mời bạn đến nhận tại /));
  expect((await openResult(page, phone)).subarray(0, 5).toString()).toBe('%PDF-');
});
