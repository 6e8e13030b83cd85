import { expect, type Page } from '@playwright/test';
import type { Answers, FormField } from '../../src/contract/schemas/form';
import { tabTo } from './keyboard';

const LIST_FROM = 7;

/** Goes on to a field with Tab and answers it with keys alone. Lists take their first entry, dates a day whose digits read the same in every order. */
export async function fillByKeyboard(page: Page, { id, kind, options }: FormField, answer: Answers[string]): Promise<void> {
  const { keyboard } = page;
  await tabTo(page, ({ field }) => field === id);
  if (kind === 'yes_no' || kind === 'choices' || (kind === 'choice' && options.length < LIST_FROM)) {
    await keyboard.press('Space');
    const at = kind === 'choice' ? options.findIndex(({ value }) => value === answer) : kind === 'yes_no' && answer === false ? 1 : 0;
    for (let step = 0; step < at; step += 1) await keyboard.press('ArrowDown');
  } else if (kind === 'choice' || kind === 'province' || kind === 'ward') {
    await expect.poll(() => page.locator(`[name="${id}"] option`).count(), 'the list is there').toBeGreaterThan(2);
    await keyboard.press('ArrowDown');
  } else if (kind === 'date') {
    await keyboard.type('03031990');
  } else {
    await keyboard.type(String(answer));
  }
}
