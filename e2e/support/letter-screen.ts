import { expect, type Locator, type Page } from '@playwright/test';
import { vi as kindNames } from '../../src/app/features/petition/kind-names.vi';
import { vi as write } from '../../src/app/features/petition/write.vi';
import { vi as letter } from '../../src/app/letters/letter.vi';
import { WRITER } from './letter-api';

/** The screens of petitions and questions as a citizen finds their way on them. */
export class LetterScreen {
  constructor(readonly page: Page) {}

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  async next(): Promise<void> {
    await this.button(write.next).click();
  }

  /** Answers both questions at the gate. */
  async answerGate({ againstDecision = false, reportsOffender = false } = {}): Promise<void> {
    const answer = (legend: string, yes: boolean): Promise<void> => this.page.getByRole('group', { name: legend }).getByRole('radio', { name: yes ? write.yes : write.no, exact: true }).check();
    await answer(write.gate_against, againstDecision);
    await answer(write.gate_offender, reportsOffender);
  }

  async expectStep(name: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(name);
  }

  /** Past the gate and what it is about, to the text. */
  async toText(place: string): Promise<void> {
    await this.answerGate();
    await this.next();
    await this.expectStep(write.step_about);
    await this.page.getByRole('radio', { name: kindNames.conduct }).check();
    await this.page.getByLabel(write.place).fill(place);
    await this.next();
    await this.expectStep(write.step_text);
  }

  async fillText(title: string, content: string): Promise<void> {
    await this.page.getByLabel(write.text_title, { exact: true }).fill(title);
    await this.page.getByLabel(write.text_content, { exact: true }).fill(content);
  }

  /** Who writes, on either form. */
  async fillWriter(): Promise<void> {
    await this.page.getByLabel(letter.who_name, { exact: true }).fill(WRITER.name);
    await this.page.getByLabel(letter.who_address, { exact: true }).fill(WRITER.address);
    await this.page.getByLabel(letter.who_phone, { exact: true }).fill(WRITER.phone);
  }
}
