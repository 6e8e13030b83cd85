import { expect, type Locator, type Page } from '@playwright/test';
import { vi as pay } from '../../src/app/features/filed/pay.vi';
import { vi as result } from '../../src/app/features/filed/result.vi';
import { vi as receipt } from '../../src/app/features/filing/receipt.vi';
import { vi as home } from '../../src/app/features/home/home.vi';
import type { Answers } from '../../src/contract/schemas/form';
import { formatMoney } from '../../src/app/locales/money';
import type { FilingApi, Wanted } from './filing-api';
import { answersTo, formOf } from './filing-answers';
import { FilingScreen } from './filing-screen';
import type { World } from './world';
import type { ZaloPhone } from './zalo-phone';

/** What the filing screens say, with their gaps filled. */
export const said = (sentence: string, gaps: Record<string, string | number>): string => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(gaps[name] ?? ''));

/** From home to a procedure by the citizen's own words: two taps. */
export async function findProcedure(page: Page, words: string, name: string): Promise<void> {
  await page.getByRole('link', { name: home.procedures }).click();
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('main').getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

interface Walk extends Wanted {
  world: World;
  page: Page;
  api: FilingApi;
}

/** From the first page of a new draft to the review, papers and all. Returns the screen and what was answered. */
export async function walkToReview({ world, page, api, province, code, answers: given }: Walk): Promise<{ filing: FilingScreen; answers: Answers }> {
  const filing = new FilingScreen(page);
  const { sections } = await formOf(world, province, code);
  const answers = await answersTo(world, sections, given);
  await filing.fillForm(sections, answers);
  const text = (id: string): string | null => (typeof answers[id] === 'string' ? answers[id] : null);
  await filing.addPapers(await api.procedure(province, code), { caseCode: text('case.code'), onBehalf: text('applicant.onBehalf') ?? 'self' });
  return { filing, answers };
}

/** Waits on the receipt until the agency has the filing; returns the dossier's code. */
export async function delivered(page: Page, api: FilingApi, id: string): Promise<string> {
  const { dossierCode } = await api.delivered(id);
  await expect(page.getByText(said(receipt.state_delivered, { agency: '', code: dossierCode }).trim(), { exact: false })).toBeVisible();
  return dossierCode;
}

/** The citizen puts the app away and takes it up again until the news is there. */
export async function comeBackUntil(phone: ZaloPhone, news: Locator): Promise<void> {
  await expect(async () => {
    await phone.emit('resumed');
    await expect(news).toBeVisible({ timeout: 1_500 });
  }).toPass({ timeout: 90_000 });
}

export const payButton = (page: Page, amountVnd: number): Locator => page.getByRole('button', { name: said(pay.pay, { amount: formatMoney(amountVnd) }), exact: true });

/** Pays on Zalo's page and comes back to the app. */
export async function payOnPhone({ page, phone, world, amountVnd }: { page: Page; phone: ZaloPhone; world: World; amountVnd: number }): Promise<void> {
  const made = page.waitForResponse((response) => response.url().startsWith('https://payment-mini.zalo.me/api/order/create'));
  await payButton(page, amountVnd).click();
  const { data }: { data: { id: string } } = await (await made).json();
  await expect(page.getByText(pay.pending)).toBeVisible();
  await world.sandbox.pay(data.id);
  await comeBackUntil(phone, page.getByText(said(pay.paid, { amount: formatMoney(amountVnd) }), { exact: true }).first());
}

/** Opens a file of the result through the host; returns the bytes behind the link the host was given. */
export async function openResult(page: Page, phone: ZaloPhone): Promise<Buffer> {
  await page.getByRole('button', { name: new RegExp(`^${result.open}`) }).first().click();
  await expect.poll(() => phone.calls('openDocument')).toHaveLength(1);
  const [call] = await phone.calls('openDocument');
  return Buffer.from(await (await fetch(String(call?.params['url']))).arrayBuffer());
}
