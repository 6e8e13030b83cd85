import { vi as papers } from '../../src/app/uploading/papers.vi';
import { FilingApi } from '../support/filing-api';
import { FilingScreen } from '../support/filing-screen';
import { onDisk, samplePdf } from '../support/sample-files';
import { expect, test } from '../support/test';

const WANTED = { province: 'binh-thuan', code: '1.004873' };
const AUTHORISATION = /^Văn bản ủy quyền/;

test('who files for a stranger is asked for the authorisation; who files for close family need not have one', async ({ world, open, page, citizen }) => {
  const api = await FilingApi.signIn(world, citizen);
  const family = await api.draft({ ...WANTED, answers: { 'applicant.onBehalf': 'family' } }, 'papers');
  await open(`/nop-ho-so/${family.id}`);
  const slot = page.locator('.filing-paper').filter({ has: page.getByRole('heading', { name: AUTHORISATION }) });
  await expect(slot.getByText(papers.if_any)).toBeVisible();

  const other = await api.draft({ ...WANTED, answers: { 'applicant.onBehalf': 'other', 'owner.fullName': 'Trần Thị Được Nộp Thay' } }, 'papers');
  await open(`/nop-ho-so/${other.id}`);
  await expect(slot.getByText(papers.required, { exact: true })).toBeVisible();
  const filing = new FilingScreen(page);
  await filing.button('Tiếp tục').click();
  await expect(page.getByText(/^Còn thiếu: Văn bản ủy quyền/)).toBeVisible();
  await filing.choose((await slot.getByRole('heading').textContent()) ?? '', await onDisk('uy-quyen.pdf', samplePdf()));
  await expect(slot.getByText(papers.ready)).toBeVisible();
  await filing.toReview();
  await filing.chooseResult('electronic');
  await filing.promise();
  const id = await filing.submit();
  await api.delivered(id);
  expect(await world.sandbox.journal()).toContain('Trần Thị Được Nộp Thay');
});
