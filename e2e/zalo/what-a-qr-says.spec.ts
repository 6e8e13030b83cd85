import { vi as fault } from '../../src/app/code-entry/fault.vi';
import { vi as scan } from '../../src/app/features/scan/scan.vi';
import { DossierScreen } from '../support/dossier-screen';
import { keptOnPhone } from '../support/kept-on-phone';
import { openScanner, tapScanCard } from '../support/scan-screen';
import { expect, test } from '../support/test';

const ID_NUMBER = '079201000123';

const FOREIGN = [
  { what: 'a payment code', text: '00020101021138540010A00000072701240006970436011001234567890208QRIBFTTA53037045802VN63046A15', title: scan.payment_title },
  { what: 'a postal number', text: 'EC136431858VN', title: scan.postal_title.replace('{number}', 'EC136431858VN') },
  { what: 'a procedure', text: 'https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=1.001193', title: scan.procedure_title.replace('{code}', '1.001193') },
  { what: 'a link of a stranger', text: 'https://evil.example/tra-cuu?MHS=abc', title: scan.link_title },
  { what: 'a host that only looks like a portal', text: `https://dichvucong.gov.vn.evil.com/portaldvc/tra-cuu?SGT=${ID_NUMBER}`, title: scan.link_title },
  { what: 'an opaque link the printer left empty', text: 'https://dichvucong.binhthuan.gov.vn/apiqr/qr?id=undefined', title: scan.broken_title },
  { what: 'nothing known', text: '!!!', title: scan.unknown_title },
] as const;

for (const { what, text, title } of FOREIGN) {
  test(`${what} is called by its name and not looked up`, async ({ open, page, phone, watch }) => {
    await open();
    await phone.showQr(text);
    await openScanner(page);
    await expect(page.getByText(title, { exact: true })).toBeVisible();
    expect(watch.sentToProxy.filter((sent) => /\/api\/v1\/dossiers\/|qr\/resolve/.test(sent))).toEqual([]);
    await expect(page.getByRole('button', { name: scan.again })).toBeVisible();
  });
}

test('a code that was printed wrong says what is wrong with it', async ({ open, page, phone, watch }) => {
  await open();
  await phone.showQr('17-1436');
  await openScanner(page);
  await expect(page.getByText(fault.fault_abbreviated)).toBeVisible();
  expect(watch.sentToProxy.filter((sent) => /\/api\/v1\/dossiers\/|qr\/resolve/.test(sent))).toEqual([]);
});

test('an ID card is refused; nothing of it is shown, sent or kept', async ({ open, page, phone, watch, context }) => {
  await open();
  await phone.showQr(`${ID_NUMBER}|212345678|Nguyễn Văn Bí Mật|01021990|Nam|Thôn 1, xã Bình An, Bắc Bình|15062021`);
  await openScanner(page);
  await expect(page.getByText(scan.id_card_title)).toBeVisible();
  await expect(page.locator('body')).not.toContainText(ID_NUMBER);
  await expect(page.locator('body')).not.toContainText('Bí Mật');
  expect(watch.sentToProxy.join('\n')).not.toContain(ID_NUMBER);
  expect(await keptOnPhone(page, context)).not.toContain(ID_NUMBER);
});

test('the ID number inside a receipt link stays on the phone', async ({ world, open, page, phone, watch, context }) => {
  const { code } = await world.sandbox.sample('binh-thuan', /Hai cấp, đang ở Sở/);
  const link = await world.sandbox.receiptText(code, 'url');
  const idNumber = /\d{12}/.exec(link)?.[0];
  if (!idNumber) throw new Error(`this receipt link holds no ID number: ${link}`);
  await open();
  await phone.showQr(link);
  await tapScanCard(page);
  await new DossierScreen(page).expectShown(code);
  expect(watch.sentToProxy.some((sent) => sent.includes(encodeURIComponent(code)))).toBe(true);
  expect(watch.sentToProxy.join('\n')).not.toContain(idNumber);
  expect(page.url()).not.toContain(idNumber);
  expect(await world.sandbox.journal()).not.toContain(idNumber);
  expect(await keptOnPhone(page, context)).not.toContain(idNumber);
  expect(world.log()).not.toContain(idNumber);
});

test('several codes in one QR are offered as a choice', async ({ world, open, page, phone }) => {
  const { code } = await world.sandbox.sample('ca-mau', /Hai cấp, đang ở Sở/);
  await open();
  await phone.showQr(await world.sandbox.receiptText(code, 'multi'));
  await openScanner(page);
  await expect(page.getByText(scan.several)).toBeVisible();
  await page.getByRole('list', { name: scan.several }).getByText(code).click();
  await new DossierScreen(page).expectShown(code);
});

test('an opaque link that no system knows asks for the printed code', async ({ open, page, phone, watch }) => {
  watch.allowFailedRequests();
  await open();
  await phone.showQr('https://dichvucong.binhthuan.gov.vn/apiqr/qr?id=00000000-0000-4000-8000-000000000000');
  await openScanner(page);
  await expect(page.getByText(scan.unresolved_title)).toBeVisible();
});
