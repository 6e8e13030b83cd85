import type { Page } from '@playwright/test';
import { vi as dossier } from '../../src/app/features/dossier/dossier.vi';
import { DossierScreen } from './dossier-screen';
import type { World } from './world';

export interface Wanted {
  world: World;
  open: (path?: string) => Promise<void>;
  page: Page;
  province: string;
  shows: RegExp;
}

/** Opens a seeded dossier and proves, with the last four digits of its owner, that one may see the steps. Returns its code. */
export async function openProven({ world, open, page, province, shows }: Wanted): Promise<string> {
  const { code, ownerLast4 } = await world.sandbox.sample(province, shows);
  await open(`/ho-so/${code}`);
  const screen = new DossierScreen(page);
  await screen.expectShown(code);
  await screen.button(dossier.see_detail).click();
  await page.getByRole('button', { name: dossier.use_last4 }).click();
  await page.getByLabel(dossier.last4_label).fill(ownerLast4);
  await page.getByRole('dialog').getByRole('button', { name: dossier.last4_send, exact: true }).click();
  await page.getByRole('heading', { name: dossier.details }).waitFor();
  return code;
}
