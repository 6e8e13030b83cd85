import { expect, type Locator, type Page } from '@playwright/test';
import { vi as dossier } from '../../src/app/features/dossier/dossier.vi';

/** The dossier screen as a citizen finds their way on it. */
export class DossierScreen {
  readonly headline: Locator;
  readonly journey: Locator;
  readonly problem: Locator;

  constructor(readonly page: Page) {
    this.headline = page.locator('#state-headline');
    this.journey = page.getByRole('region', { name: dossier.journey });
    this.problem = page.locator('[role=alert] h2').first();
  }

  /** The dossier with this code is on screen, its journey drawn. */
  async expectShown(code: string): Promise<void> {
    await expect(this.headline).toBeVisible();
    await expect(this.headline).not.toBeEmpty();
    await expect(this.journey).toBeVisible();
    await expect(this.page.getByText(code).first()).toBeVisible();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}
