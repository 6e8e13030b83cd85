import { expect, type Page } from '@playwright/test';
import { vi as errand } from '../../src/app/features/filed/errand.vi';
import { vi as pay } from '../../src/app/features/filed/pay.vi';
import { vi as postal } from '../../src/app/features/filed/postal.vi';
import { vi as result } from '../../src/app/features/filed/result.vi';
import { vi as form } from '../../src/app/features/filing/form.vi';
import { vi as receipt } from '../../src/app/features/filing/receipt.vi';
import { vi as review } from '../../src/app/features/filing/review.vi';
import { vi as procedures } from '../../src/app/features/procedure/procedure.vi';
import { vi as rating } from '../../src/app/rating/rating.vi';
import { vi as papers } from '../../src/app/uploading/papers.vi';
import type { FilingAct } from './sandbox';
import { FilingApi, type Wanted } from './filing-api';
import { FilingScreen } from './filing-screen';
import { payButton } from './filing-steps';
import { onDisk, samplePdf } from './sample-files';
import type { Citizen } from './sandbox';
import type { Visit } from './screens';

export interface FilingVisit extends Visit {
  citizen: Citizen | null;
}

interface FilingState {
  name: string;
  reach(visit: FilingVisit): Promise<void>;
}

const SINGLE: Wanted = { province: 'binh-thuan', code: '1.004873' };
const HOUSE: Wanted = { province: 'binh-thuan', code: '1.013225' };
const PLANS = 'Bản vẽ thiết kế xây dựng';
const heading = (page: Page): Promise<void> => page.getByRole('heading', { level: 1 }).waitFor();

/** A screen of a draft that was filled in without the screen. */
const drafted = (name: string, wanted: Wanted, step: 'form' | 'papers' | 'review', more: (filing: FilingScreen, visit: FilingVisit) => Promise<void>): FilingState => ({
  name,
  reach: async (visit) => {
    const api = await FilingApi.signIn(visit.world, visit.citizen);
    const { id } = step === 'review' ? await api.readyDraft(wanted) : await api.draft(wanted, step);
    await visit.open(`/nop-ho-so/${id}`);
    await more(new FilingScreen(visit.page), visit);
  },
});

/** The receipt of what was filed, after these acts of the official. */
const filedThen = (name: string, wanted: Wanted, acts: FilingAct[], more: (filing: FilingScreen, visit: FilingVisit) => Promise<void>): FilingState => ({
  name,
  reach: async (visit) => {
    const api = await FilingApi.signIn(visit.world, visit.citizen);
    const { id, dossierCode } = await api.file(wanted);
    for (const act of acts) await visit.world.sandbox.act(dossierCode, act);
    await visit.open(`/ho-so-da-nop/${id}`);
    await more(new FilingScreen(visit.page), visit);
  },
});

const asked: FilingAct = { action: 'ask_supplement', reason: 'Bản vẽ chưa thể hiện ranh giới thửa đất.', papers: [{ name: 'Bản vẽ thiết kế xây dựng có ranh giới, khoảng lùi' }, { name: 'Ảnh chụp hiện trạng khu đất' }] };

/** Every screen of filing in every state. */
export const FILING_STATES: FilingState[] = [
  {
    name: 'procedures, found, with filters open',
    reach: async ({ open, page }) => {
      await open('/thu-tuc?tim=khai%20sinh');
      await page.getByText(/^Tìm thấy \d+ thủ tục/).waitFor();
      await page.getByText(procedures.filters, { exact: true }).click();
    },
  },
  {
    name: 'procedures, nothing found',
    reach: async ({ open, page }) => {
      await open('/thu-tuc?tim=xyzxyzxyz');
      await page.getByText(procedures.none_title).waitFor();
    },
  },
  {
    name: 'procedure, filed here',
    reach: async ({ open, page }) => {
      await open('/thu-tuc/1.001193');
      await heading(page);
      await page.getByRole('heading', { name: 'Giấy tờ cần có' }).waitFor();
    },
  },
  {
    name: 'procedure, filed elsewhere',
    reach: async ({ open, page }) => {
      await open('/thu-tuc/1.001193?tinh=ca-mau');
      await page.getByRole('button', { name: 'Mở Cổng Dịch vụ công quốc gia' }).waitFor();
    },
  },
  drafted('form, a page with errors', SINGLE, 'form', async (filing, { page }) => {
    await filing.button(form.next).click();
    for (const name of ['fullName', 'idNumber', 'phone']) await filing.control(`applicant.${name}`).fill('');
    await filing.control('applicant.phone').fill('12');
    await filing.button(form.next).click();
    await page.getByText(/^Còn \d ô cần sửa/).waitFor();
  }),
  drafted('form, a long page', { ...SINGLE, code: '1.001193' }, 'form', async (filing, { page }) => {
    await page.goto(`${page.url().replace(/\?.*/, '')}?buoc=details`);
    await filing.control('details.childName').waitFor();
  }),
  drafted('papers, one taken, one turned away, one missing', { ...HOUSE, answers: { 'case.code': 'TH02' } }, 'papers', async (filing, { page }) => {
    await filing.choose(PLANS, await onDisk('ban-ve-thiet-ke-nha-o-rieng-le-hai-tang.pdf', samplePdf()));
    await filing.slot(PLANS).getByText(papers.ready).waitFor();
    await filing.choose(PLANS, await onDisk('rong.pdf', Buffer.alloc(0)));
    await filing.button(form.next).click();
    await page.getByText(/^Còn thiếu/).first().waitFor();
  }),
  drafted('papers, one on its way, one waiting for its turn', HOUSE, 'papers', async (filing, { page }) => {
    await page.route('**/uploads/**', (route) => (route.request().method() === 'PATCH' ? undefined : route.continue()));
    await filing.choose(PLANS, await onDisk('ban-ve.pdf', samplePdf(2_000_000)));
    await filing.slot(PLANS).getByText(/^Đang gửi/).waitFor();
    await filing.choose(PLANS, await onDisk('phu-luc.pdf', samplePdf()));
    await page.getByText(papers.queued).waitFor();
  }),
  drafted('papers, used again from before', HOUSE, 'papers', async (_filing, { page }) => {
    await page.getByRole('button', { name: new RegExp(papers.reuse) }).first().click();
    await page.getByRole('dialog').getByText(papers.reuse_none).waitFor();
  }),
  drafted('review, the post chosen, nothing promised', HOUSE, 'review', async (filing, { page }) => {
    await filing.chooseResult('post');
    await page.getByRole('checkbox', { name: review.collect }).check();
    await page.getByText(/^Cước bưu điện tạm tính/).first().waitFor();
    await filing.button(review.submit).click();
    await page.getByText(review.agree_missing).waitFor();
  }),
  drafted('a draft about to be deleted', SINGLE, 'form', async (_filing, { page }) => {
    await page.getByRole('button', { name: form.delete }).click();
    await page.getByRole('dialog').waitFor();
  }),
  {
    name: 'home and the list of drafts',
    reach: async ({ world, open, page, citizen }) => {
      const api = await FilingApi.signIn(world, citizen);
      await api.draft(SINGLE);
      await open();
      await page.getByRole('link', { name: /^Tiếp tục: / }).waitFor();
    },
  },
  {
    name: 'receipt, on its way to the agency',
    reach: async ({ world, open, page, citizen }) => {
      await world.sandbox.setFaults('binh-thuan', { errorRate: 1 });
      const api = await FilingApi.signIn(world, citizen);
      const { id } = await api.readyDraft(SINGLE);
      await open(`/nop-ho-so/${id}`);
      const filing = new FilingScreen(page);
      await filing.chooseResult('electronic');
      await filing.promise();
      await filing.submit();
      await page.getByText(receipt.refreshing).waitFor();
      await world.sandbox.setFaults('binh-thuan', {});
    },
  },
  filedThen('receipt, to be paid', SINGLE, [{ action: 'accept' }], (_filing, { page }) => payButton(page, 15_000).waitFor()),
  filedThen('receipt, payment under way, then failed', SINGLE, [{ action: 'accept' }], async (_filing, { page, world }) => {
    const made = page.waitForResponse((response) => response.url().startsWith('https://payment-mini.zalo.me/api/order/create'));
    await payButton(page, 15_000).click();
    const { data }: { data: { id: string } } = await (await made).json();
    await page.getByText(pay.pending).waitFor();
    await world.sandbox.pay(data.id, 'failed');
    // Told by the page itself, soon; pressing "check" would be a race with that.
    await page.getByText(pay.failed).waitFor();
  }),
  filedThen('receipt, paid at the counter, the post offered', HOUSE, [], async (_filing, { page }) => {
    await page.getByText(pay.counter).waitFor();
    await page.getByRole('radio', { name: postal.offer_both }).check();
    await page.getByRole('button', { name: postal.send, exact: true }).click();
    await page.getByText(review.party_wrong).waitFor();
  }),
  filedThen('receipt, papers asked for', HOUSE, [{ action: 'accept' }, asked], async (filing, { page }) => {
    await filing.slot('Ảnh chụp hiện trạng khu đất').waitFor();
    await filing.button(errand.more_send).click();
    await page.getByText(/^Còn thiếu/).first().waitFor();
  }),
  filedThen('receipt, about to be asked back', SINGLE, [], async (filing, { page }) => {
    await filing.button(errand.back_ask).click();
    await page.getByLabel(errand.back_reason).fill('Khai sai nơi ở.');
    await filing.button(errand.back_next).click();
    await page.getByRole('dialog').waitFor();
  }),
  filedThen('receipt, refused', SINGLE, [{ action: 'refuse', reason: 'Nơi cư trú không thuộc địa bàn phường.' }], async (filing) => filing.button(errand.no_again).waitFor()),
  filedThen('receipt, result there, to be rated', SINGLE, [{ action: 'accept' }, { action: 'finish' }], async (filing, { page }) => {
    await page.getByText(result.signature_valid).waitFor();
    await filing.button(rating.send).click();
    await page.getByText(rating.missing).waitFor();
  }),
  {
    name: 'what was filed, and my papers',
    reach: async ({ world, open, page, citizen }) => {
      const api = await FilingApi.signIn(world, citizen);
      await api.file(HOUSE);
      await open('/ho-so-da-nop');
      await page.getByRole('main').getByRole('link').first().waitFor();
      await open('/giay-to');
      await expect(page.getByRole('button', { name: /^Xóa / }).first()).toBeVisible();
    },
  },
];
