import { vi as errand } from '../../src/app/features/filed/errand.vi';
import { vi as pay } from '../../src/app/features/filed/pay.vi';
import { vi as postal } from '../../src/app/features/filed/postal.vi';
import { vi as result } from '../../src/app/features/filed/result.vi';
import { vi as review } from '../../src/app/features/filing/review.vi';
import { FilingApi } from '../support/filing-api';
import { FilingScreen } from '../support/filing-screen';
import { comeBackUntil, delivered, findProcedure, said, walkToReview } from '../support/filing-steps';
import { expect, test } from '../support/test';

test('level 3 at a commune: the post fetches the papers and brings the result, the fee is paid at the counter', async ({ world, open, page, phone, citizen }) => {
  const api = await FilingApi.signIn(world, citizen);
  await open();
  await findProcedure(page, 'giay phep xay nha o rieng le', 'Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV và nhà ở riêng lẻ');
  await new FilingScreen(page).start();
  const { filing, answers } = await walkToReview({ world, page, api, province: 'binh-thuan', code: '1.013225' });
  await filing.chooseResult('post');
  await page.getByRole('checkbox', { name: review.collect }).check();
  await expect(page.getByText(review.collect_note)).toBeVisible();
  await expect(page.getByLabel(review.party_name)).toHaveValue(String(answers['applicant.fullName']));
  await expect(page.getByText(/Cước bưu điện tạm tính: [\d.]+ đ, khoảng \d+ ngày làm việc/)).toHaveCount(2);
  await filing.promise();
  const id = await filing.submit();
  const code = await delivered(page, api, id);
  await expect(page.getByText(said(pay.counter_amount, { amount: '75.000 đ' }))).toBeVisible();
  await expect(page.getByText(pay.counter)).toBeVisible();

  const collecting = page.locator('.filed-card').filter({ has: page.getByRole('heading', { name: postal.collect }) });
  const delivering = page.locator('.filed-card').filter({ has: page.getByRole('heading', { name: postal.deliver }) });
  await comeBackUntil(phone, collecting.getByText(/Mã vận đơn: [A-Z]{2}\d{9}VN/));
  await expect(collecting.getByText(postal.collect_not_filed)).toBeVisible();
  const itemCode = /[A-Z]{2}\d{9}VN/.exec(await collecting.innerText())?.[0] ?? '';
  await world.sandbox.act(code, { action: 'move_post', itemCode });
  await comeBackUntil(phone, collecting.getByText(postal.state_collecting));
  const history = page.locator('.filed-history');
  await expect(history).toContainText('Bưu điện lấy hồ sơ: ');
  await expect(history).toContainText('Bưu tá đang đi gom');
  await world.sandbox.act(code, { action: 'move_post', itemCode });
  await comeBackUntil(phone, collecting.getByText(postal.state_handed_over_collect));

  await delivering.getByRole('button', { name: said(postal.cancel_named, { name: postal.deliver }) }).click();
  await page.getByRole('dialog').getByRole('button', { name: postal.cancel_yes }).click();
  await expect(delivering.getByText(postal.state_cancelled)).toBeVisible();

  await world.sandbox.act(code, { action: 'accept' });
  await world.sandbox.act(code, { action: 'finish' });
  await comeBackUntil(phone, page.getByRole('heading', { name: result.title, exact: true }));
  await world.sandbox.act(code, { action: 'hand_over' });
  await comeBackUntil(phone, page.getByRole('heading', { name: errand.rate_title }));
});
