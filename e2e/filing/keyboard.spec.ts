import { vi as form } from '../../src/app/features/filing/form.vi';
import { vi as receipt } from '../../src/app/features/filing/receipt.vi';
import { vi as review } from '../../src/app/features/filing/review.vi';
import { vi as home } from '../../src/app/features/home/home.vi';
import { vi as detail } from '../../src/app/features/procedure/detail.vi';
import { vi as procedures } from '../../src/app/features/procedure/procedure.vi';
import { vi as papers } from '../../src/app/uploading/papers.vi';
import { shownSections } from '../../src/domain/form/reach';
import { answersTo, formOf } from '../support/filing-answers';
import { fillByKeyboard } from '../support/fill-by-keyboard';
import { tabTo } from '../support/keyboard';
import { pickCitizen } from '../support/pick-citizen';
import { onDisk, samplePdf } from '../support/sample-files';
import { expect, test } from '../support/test';

test.use({ host: 'browser' });

test('a dossier is found, filled in, given its papers and filed by keyboard alone', async ({ world, open, page }) => {
  const { keyboard } = page;
  const heading = page.getByRole('heading', { level: 1 });
  await pickCitizen({ open, page });
  await open();
  await tabTo(page, ({ name }) => name === home.procedures);
  await keyboard.press('Enter');
  await expect(heading).toHaveText(procedures.title);
  await expect(heading).toBeFocused();
  await tabTo(page, ({ name }) => name.startsWith(procedures.search));
  await keyboard.type('xac nhan tinh trang hon nhan');
  await keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('link', { name: 'Cấp Giấy xác nhận tình trạng hôn nhân' })).toBeVisible();
  await tabTo(page, ({ href }) => href?.includes('1.004873') === true);
  await keyboard.press('Enter');
  await expect(heading).toHaveText('Cấp Giấy xác nhận tình trạng hôn nhân');
  await expect(heading).toBeFocused();
  await tabTo(page, ({ name }) => name === detail.file);
  await keyboard.press('Enter');

  const { sections } = await formOf(world, 'binh-thuan', '1.004873');
  const answers = await answersTo(world, sections, { 'case.code': 'TH02' });
  for (const section of shownSections(sections, answers)) {
    await expect(heading).toHaveText(section.title.vi);
    await expect(heading).toBeFocused();
    for (const field of section.fields) {
      const answer = answers[field.id];
      if (answer !== undefined) await fillByKeyboard(page, field, answer);
    }
    await tabTo(page, ({ name }) => name === form.next);
    await keyboard.press('Enter');
  }

  await expect(heading).toHaveText(form.papers);
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, ({ name }) => name.startsWith(`${papers.files}: Bản án`));
  await keyboard.press('Enter');
  await (await chooser).setFiles(await onDisk('ban-an.pdf', samplePdf()));
  await expect(page.getByText(papers.ready)).toBeVisible();
  await tabTo(page, ({ name }) => name === form.next);
  await keyboard.press('Enter');

  await expect(heading).toHaveText(form.review);
  await tabTo(page, ({ name }) => name === review.submit);
  await keyboard.press('Enter'); // too early: the focus goes to what is missing
  await expect(page.getByRole('radio').first()).toBeFocused();
  await keyboard.press('Space');
  await tabTo(page, ({ name }) => name.startsWith('Tôi đồng ý'));
  await keyboard.press('Space');
  await tabTo(page, ({ name }) => name.startsWith(review.commit));
  await keyboard.press('Space');
  await tabTo(page, ({ name }) => name === review.submit);
  await keyboard.press('Enter');
  await expect(heading).toHaveText(receipt.title);
  await expect(heading).toBeFocused();
  await expect(page.locator('.receipt__number')).toHaveText(/^MC-/);
});
