import { expect, type Locator, type Page } from '@playwright/test';
import type { Answers, FormField, FormSection } from '../../src/contract/schemas/form';
import type { ProcedureDetail } from '../../src/contract/schemas/procedure';
import { vi as form } from '../../src/app/features/filing/form.vi';
import { vi as papers } from '../../src/app/uploading/papers.vi';
import { vi as review } from '../../src/app/features/filing/review.vi';
import { vi as detail } from '../../src/app/features/procedure/detail.vi';
import { shownSections } from '../../src/domain/form/reach';
import { neededPapers } from '../../src/domain/needed-papers';
import { onDisk, samplePdf } from './sample-files';

/** The screens of filing as a citizen finds their way on them. */
export class FilingScreen {
  constructor(readonly page: Page) {}

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  /** From the procedure's screen into a new draft; returns the draft's id. */
  async start(): Promise<string> {
    await this.page.getByRole('button', { name: new RegExp(`^(${detail.file}|${detail.again})$`) }).click();
    await this.page.waitForURL(/nop-ho-so\//);
    await this.button(form.next).waitFor();
    return /nop-ho-so\/([0-9a-f-]{36})/.exec(this.page.url())?.[1] ?? '';
  }

  control(fieldId: string): Locator {
    return this.page.locator(`[name="${fieldId}"]`);
  }

  async fill({ id, kind, options }: FormField, answer: Answers[string]): Promise<void> {
    const control = this.control(id);
    const values = Array.isArray(answer) ? answer : [String(answer)];
    const inSight = kind === 'yes_no' || kind === 'choices' || (kind === 'choice' && options.length <= 6);
    if (inSight) for (const value of values) await this.page.locator(`[name="${id}"][value="${value}"]`).check();
    else if (kind === 'choice' || kind === 'province' || kind === 'ward') await control.selectOption(values);
    else await control.fill(values.join());
  }

  /** Answers one page of the form and goes on to the next. */
  async fillPage(section: FormSection, answers: Answers): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(section.title.vi);
    for (const field of section.fields) {
      const answer = answers[field.id];
      if (answer !== undefined) await this.fill(field, answer);
    }
    await this.button(form.next).click();
  }

  /** All pages of the form, to the papers. */
  async fillForm(sections: readonly FormSection[], answers: Answers): Promise<void> {
    for (const section of shownSections(sections, answers)) await this.fillPage(section, answers);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(form.papers);
  }

  slot(paperName: string): Locator {
    return this.page.locator('.filing-paper').filter({ has: this.page.getByRole('heading', { name: paperName, exact: true }) });
  }

  /** Chooses a file of this disk for a paper, through the web view's own chooser. */
  async choose(paperName: string, file: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.slot(paperName).getByRole('button', { name: papers.for_paper.replace('{action}', papers.files).replace('{paper}', paperName), exact: true }).click();
    await (await chooser).setFiles(file);
  }

  /** A file for every paper that must be there, and on to the review. */
  async addPapers(procedure: ProcedureDetail, situation: { caseCode: string | null; onBehalf: string }): Promise<void> {
    const needed = neededPapers(procedure.papers, situation).filter(({ required }) => required);
    for (const [index, paper] of needed.entries()) {
      await this.choose(paper.name, await onDisk(`giay-to-${index + 1}.pdf`, samplePdf()));
      await expect(this.slot(paper.name).getByText(papers.ready, { exact: false })).toBeVisible();
    }
    await this.toReview();
  }

  async toReview(): Promise<void> {
    await this.button(form.next).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(form.review);
  }

  async chooseResult(way: 'counter' | 'post' | 'electronic'): Promise<void> {
    await this.page.locator(`input[type=radio][value="${way}"]`).check();
  }

  /** Ticks both boxes at the end. */
  async promise(): Promise<void> {
    await this.page.getByRole('checkbox', { name: /^Tôi đồng ý/ }).check();
    await this.page.getByRole('checkbox', { name: review.commit }).check();
  }

  async submit(): Promise<string> {
    await this.button(review.submit).click();
    await this.page.waitForURL(/ho-so-da-nop\//);
    return /ho-so-da-nop\/([0-9a-f-]{36})/.exec(this.page.url())?.[1] ?? '';
  }
}
