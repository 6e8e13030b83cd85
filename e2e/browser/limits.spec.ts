import { vi as dossier } from '../../src/app/features/dossier/dossier.vi';
import { DossierScreen } from '../support/dossier-screen';
import { pickCitizen } from '../support/pick-citizen';
import { expect, test } from '../support/test';

/** The real limit: five proofs an hour. */
const LIMIT = { LIMIT_IP_PROOFS_PER_HOUR: '5', LIMIT_PERSON_PROOFS_PER_HOUR: '5', LIMIT_CODE_PROOFS_PER_HOUR: '5' };
test.use({ worldName: 'limits', worldEnv: LIMIT });

test('after five wrong proofs even the right one has to wait, and the screen says how long', async ({ world, open, page, watch }) => {
  watch.allowFailedRequests();
  const { code, ownerLast4 } = await world.sandbox.sample('binh-thuan', /Hai cấp, đang ở Sở/);
  const wrong = ownerLast4 === '0000' ? '1111' : '0000';
  await pickCitizen({ open, page });
  await open(`/ho-so/${code}`);
  const screen = new DossierScreen(page);
  await screen.expectShown(code);
  await screen.button(dossier.see_detail).click();
  await page.getByRole('button', { name: dossier.use_last4 }).click();
  const digits = page.getByLabel(dossier.last4_label);
  const send = page.getByRole('dialog').getByRole('button', { name: dossier.last4_send, exact: true });
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const answered = page.waitForResponse((response) => response.url().endsWith('/proof') && response.request().method() === 'POST');
    await digits.fill(wrong);
    await send.click();
    expect((await answered).status()).toBe(404);
    await expect(send).toBeEnabled();
  }
  await digits.fill(ownerLast4);
  await send.click();
  await expect(page.getByText(/Thử lại sau \d+ (phút|giờ|giây)/)).toBeVisible();
});
