import { vi as scan } from '../../src/app/features/scan/scan.vi';
import { DossierScreen } from '../support/dossier-screen';
import { openScanner, tapScanCard, typeCode } from '../support/scan-screen';
import { expect, test } from '../support/test';
import { fail, ok } from '../support/zalo-phone';

const RECEIPTS = [
  { province: 'binh-thuan', qr: 'url', shape: 'a portal link with code and ID number' },
  { province: 'quang-nam', qr: 'igate', shape: 'an iGate link with code and id' },
  { province: 'quang-nam', qr: 'igate_id', shape: 'an iGate link with an id alone' },
  { province: 'ca-mau', qr: 'plain', shape: 'the plain code' },
  { province: 'binh-duong', qr: 'plain', shape: 'the plain code' },
  { province: 'binh-thuan', qr: 'opaque', shape: 'a link with an opaque id' },
] as const;

for (const { province, qr, shape } of RECEIPTS) {
  test(`a receipt of ${province} with ${shape} leads to its journey`, async ({ world, open, page, phone }) => {
    const { code } = await world.sandbox.sample(province, /Hai cấp, đang ở Sở/);
    await open();
    await phone.showQr(await world.sandbox.receiptText(code, qr));
    await tapScanCard(page);
    await new DossierScreen(page).expectShown(code);
    await expect(page).toHaveURL(new RegExp(`/ho-so/${code.replaceAll('.', '\\.')}`));
  });
}

test('a scanner that was closed leaves camera, picture and typing', async ({ world, open, page, phone }) => {
  const { code } = await world.sandbox.sample('ca-mau', /Hai cấp, đang ở Sở/);
  await open();
  await phone.program('scanQr', fail(-2003, 'User cancel'));
  await openScanner(page);
  await expect(page.getByText(scan.host_cancelled_title)).toBeVisible();
  await expect(page.getByRole('button', { name: scan.camera_here })).toBeVisible();
  await expect(page.getByRole('button', { name: scan.pick_picture })).toBeVisible();
  await typeCode(page, code);
  await new DossierScreen(page).expectShown(code);
});

test('a closed scanner can be opened again', async ({ world, open, page, phone }) => {
  const { code } = await world.sandbox.sample('binh-duong', /Hai cấp, đang ở Sở/);
  await open();
  await phone.program('scanQr', fail(-1));
  await openScanner(page);
  await expect(page.getByText(scan.host_cancelled_title)).toBeVisible();
  await phone.showQr(code);
  await page.getByRole('button', { name: scan.start_host }).click();
  await new DossierScreen(page).expectShown(code);
});

test('a host that may not scan, on a phone without a camera, still takes a typed code', async ({ world, open, page, phone }) => {
  const { code } = await world.sandbox.sample('quang-nam', /Hai cấp, đang ở Sở/);
  await open();
  await phone.program('scanQr', fail(-1403, 'no permission'));
  await openScanner(page);
  await expect(page.getByText(new RegExp(`${scan.absent_title}|${scan.denied_title}|${scan.failed_title}`)).first()).toBeVisible();
  await typeCode(page, code);
  await new DossierScreen(page).expectShown(code);
});

test('a citizen who refuses the camera permission is told what it is for', async ({ open, page, phone }) => {
  await open();
  await phone.program('scanQr', fail(-1404));
  await phone.program('cameraPermission', fail(-2002));
  await openScanner(page);
  await expect(page.getByText(scan.denied_title)).toBeVisible();
  await expect(page.getByText(scan.denied)).toBeVisible();
});

test('a host that never answers does not keep the citizen waiting', async ({ world, open, page, phone }) => {
  const { code } = await world.sandbox.sample('binh-thuan', /Hai cấp, đang ở Sở/);
  await open();
  await phone.program('scanQr', 'never');
  await openScanner(page);
  await expect(page.getByText(scan.host_silent_title)).toBeVisible();
  await typeCode(page, code);
  await new DossierScreen(page).expectShown(code);
});

test('an answer that comes late is taken while it is still awaited, and ignored when the citizen went another way', async ({ world, open, page, phone }) => {
  const late = await world.sandbox.sample('ca-mau', /Hai cấp, đang ở Sở/);
  const typed = await world.sandbox.sample('quang-nam', /Hai cấp, đang ở Sở/);
  await open();
  await phone.program('scanQr', 'later');
  await openScanner(page);
  await expect(page.getByText(scan.host_silent_title)).toBeVisible();
  await typeCode(page, typed.code);
  await new DossierScreen(page).expectShown(typed.code);
  expect(await phone.release('scanQr', ok({ content: late.code }))).toBe(1);
  await expect(page.getByText(late.code)).toHaveCount(0);
  await new DossierScreen(page).expectShown(typed.code);

  await open();
  await phone.program('scanQr', 'later');
  await openScanner(page);
  await expect.poll(async () => (await phone.calls('scanQr')).length).toBe(1);
  await phone.release('scanQr', ok({ content: late.code }));
  await new DossierScreen(page).expectShown(late.code);
});
