import type { Locator, Page } from '@playwright/test';
import { vi as fault } from '../../src/app/code-entry/fault.vi';
import { vi as entry } from '../../src/app/code-entry/entry.vi';
import { vi as dossier } from '../../src/app/features/dossier/dossier.vi';
import { vi as scan } from '../../src/app/features/scan/scan.vi';
import { DossierScreen } from '../support/dossier-screen';
import { typeCode } from '../support/scan-screen';
import { expect, test } from '../support/test';

const field = (page: Page): Locator => page.getByLabel(entry.label).first();

test('a code typed on home opens its dossier', async ({ world, open, page }) => {
  const { code } = await world.sandbox.sample('ca-mau', /Hai cấp, đang ở Sở/);
  await open();
  await field(page).fill(code);
  await page.keyboard.press('Enter');
  await new DossierScreen(page).expectShown(code);
});

test('a code pasted with spaces, odd dashes, small letters and its label is understood', async ({ world, open, page }) => {
  const { code } = await world.sandbox.sample('binh-thuan', /Hai cấp, đang ở Sở/);
  await open();
  await field(page).fill(`  Mã hồ sơ: ${code.toLowerCase().replaceAll('-', ' – ')} `);
  await page.keyboard.press('Enter');
  await new DossierScreen(page).expectShown(code);
});

test('a whole message with a receipt link is understood', async ({ world, open, page, watch }) => {
  const { code } = await world.sandbox.sample('binh-thuan', /Hai cấp, đang ở Sở/);
  const link = await world.sandbox.receiptText(code, 'url');
  await open('/quet');
  await typeCode(page, link);
  await new DossierScreen(page).expectShown(code);
  const idNumber = /\d{12}/.exec(link)?.[0] ?? 'no ID number in the link';
  expect(watch.sentToProxy.join('\n')).not.toContain(idNumber);
});

const WRONG = [
  { text: 'H36.223-261131-0031', says: fault.fault_date },
  { text: 'H36.223-260630', says: fault.fault_missing_sequence },
  { text: '17-1436', says: fault.fault_abbreviated },
  { text: 'H36.223-260630-0000', says: fault.fault_sequence },
  { text: '', says: fault.fault_empty },
] as const;

for (const { text, says } of WRONG) {
  test(`"${text}" is refused with what is wrong, and nothing is asked of the proxy`, async ({ open, page, watch }) => {
    await open('/quet');
    await typeCode(page, text);
    await expect(page.getByText(says)).toBeVisible();
    await expect(page.getByLabel(entry.label)).toBeFocused();
    await expect(page.getByLabel(entry.label)).toHaveAttribute('aria-invalid', 'true');
    expect(watch.sentToProxy.filter((sent) => sent.includes('/dossiers/'))).toEqual([]);
  });
}

test('a code of another make can still be sent', async ({ open, page, watch }) => {
  watch.allowFailedRequests();
  await open('/quet');
  await typeCode(page, 'HS.000.123.456');
  await page.getByRole('link', { name: scan.other_send }).click();
  await expect(new DossierScreen(page).problem).toBeVisible();
  await expect(page.getByText(dossier.other_province)).toBeVisible();
});

test('an odd code on home is compared with the receipt before anything is asked', async ({ open, page, watch }) => {
  watch.allowFailedRequests();
  await open();
  await field(page).fill('H36.223-260630-00031');
  await page.keyboard.press('Enter');
  await expect(page.getByText(fault.flag_nonstandard_sequence)).toBeVisible();
  expect(watch.sentToProxy.filter((sent) => sent.includes('/dossiers/'))).toEqual([]);
  await page.getByRole('link', { name: fault.look_up }).click();
  await expect(new DossierScreen(page).problem).toHaveText(dossier.nf_title);
});

test('a code of a province nobody serves says whose it is and leads to the national portal', async ({ open, page, watch }) => {
  watch.allowFailedRequests();
  await open('/ho-so/000.00.01.H26-240501-0001');
  await expect(new DossierScreen(page).problem).toHaveText(dossier.not_served_place_title.replace('{name}', 'Hà Nội'));
  await expect(new DossierScreen(page).button(dossier.open_national)).toBeVisible();
  await expect(page.getByText(dossier.other_province)).toBeHidden();
});

test('a code no system knows says so, with ways on', async ({ open, page, watch }) => {
  watch.allowFailedRequests();
  await open('/ho-so/H36.223-260630-9999');
  await expect(new DossierScreen(page).problem).toHaveText(dossier.nf_title);
  await expect(page.getByRole('link', { name: dossier.scan_again })).toBeVisible();
});

test('old codes of merged provinces and of districts are found', async ({ world, open, page }) => {
  const old = await world.sandbox.sample('ca-mau', /H04/);
  for (const { code } of [old, await world.sandbox.sample('quang-nam', /H47\.43/), await world.sandbox.sample('binh-thuan', /Ba cấp/)]) {
    await open(`/ho-so/${code}`);
    await new DossierScreen(page).expectShown(code);
  }
});
