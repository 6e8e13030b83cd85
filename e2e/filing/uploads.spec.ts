import type { Page } from '@playwright/test';
import { vi as form } from '../../src/app/features/filing/form.vi';
import { vi as papers } from '../../src/app/uploading/papers.vi';
import { FilingApi } from '../support/filing-api';
import { FilingScreen } from '../support/filing-screen';
import { onDisk, samplePdf, samplePhoto } from '../support/sample-files';
import { expect, test } from '../support/test';

const WANTED = { province: 'binh-thuan', code: '1.013225' };
const PLANS = 'Bản vẽ thiết kế xây dựng';

/** Lets so many parts of an upload through and cuts the line at the next one; `mend` puts it together again. */
async function cutAfter(page: Page, parts: number): Promise<{ mend(): Promise<void> }> {
  let sent = 0;
  await page.route('**/uploads/**', async (route) => {
    if (route.request().method() !== 'PATCH' || (sent += 1) <= parts) return route.continue();
    return route.abort('connectionreset');
  });
  return { mend: () => page.unroute('**/uploads/**') };
}

test('an upload cut by the network goes on after a reload where it stopped', async ({ world, open, page, citizen, watch }) => {
  watch.allowFailedRequests();
  const api = await FilingApi.signIn(world, citizen);
  const { id } = await api.draft(WANTED, 'papers');
  await open(`/nop-ho-so/${id}`);
  const filing = new FilingScreen(page);
  const file = await onDisk('ban-ve.pdf', samplePdf(5_000_000));
  const line = await cutAfter(page, 2);
  await filing.choose(PLANS, file);
  await expect(filing.slot(PLANS).getByText(/^Đang gửi [1-9]\d? %/)).toBeVisible();
  await expect(filing.slot(PLANS).getByText(/^Đang gửi 4\d %/)).toBeVisible();

  await page.reload();
  await expect(filing.slot(PLANS).getByText(/^Đang dở ở 4\d %/)).toBeVisible();
  await line.mend();
  const offsets: number[] = [];
  page.on('request', (request) => { if (request.method() === 'PATCH' && request.url().includes('/uploads/')) offsets.push(Number(request.headers()['upload-offset'])); });
  await filing.choose(PLANS, file);
  await expect(filing.slot(PLANS).getByText(papers.ready, { exact: false })).toBeVisible();
  expect(Math.min(...offsets), 'nothing is sent twice').toBeGreaterThanOrEqual(2_000_000);
  await expect(filing.slot(PLANS).getByText(/^Đang dở/)).toHaveCount(0);
});

test('each file that cannot be taken is told at once, by name', async ({ world, open, page, citizen, watch }) => {
  watch.allowFailedRequests(); // what the server turns away
  const api = await FilingApi.signIn(world, citizen);
  const { id } = await api.draft(WANTED, 'papers');
  await open(`/nop-ho-so/${id}`);
  const filing = new FilingScreen(page);
  const slot = filing.slot(PLANS);
  await expect(page.getByText('Mỗi tệp tối đa 8 MB', { exact: false })).toBeVisible();
  const row = (name: string) => slot.getByRole('listitem').filter({ hasText: name });

  await filing.button(form.next).click();
  await expect(page.getByText(/^Còn thiếu: /).first()).toBeVisible();
  const good = await onDisk('ban-ve.pdf', samplePdf());
  await filing.choose(PLANS, good);
  await expect(row('ban-ve.pdf')).toContainText(papers.ready);
  for (const [name, bytes, fault] of [
    ['ghi-am.mp3', Buffer.from('ID3 not a paper'), 'Loại tệp này không nhận.'],
    ['rong.pdf', Buffer.alloc(0), papers.fault_empty],
    ['qua-lon.pdf', samplePdf(9_000_000), 'Tệp lớn quá'],
    ['anh-hong.jpg', Buffer.from('no picture at all'), papers.fault_unreadable],
    ['gia-danh.pdf', Buffer.from('MZ this is a program, not a PDF'.repeat(40)), 'Loại tệp này không nhận.'],
  ] as const) {
    await filing.choose(PLANS, await onDisk(name, bytes));
    await expect(row(name)).toContainText(fault);
  }
  await filing.choose(PLANS, good);
  await expect(slot.getByText(papers.fault_duplicate)).toBeVisible();

  await filing.choose(PLANS, await onDisk('anh-chup.jpg', await samplePhoto()));
  await expect(row('anh-chup.jpg')).toContainText(papers.ready);
});
