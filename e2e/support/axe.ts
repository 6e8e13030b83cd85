import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with every violation axe finds on the screen as it is now; `only`: of these rules. */
export async function expectNoAxeViolations(page: Page, where: string, only?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode(); // no frames here: the other mode opens a page of its own for each run
  const { violations } = await (only ? axe.withRules(only) : axe.withTags(TAGS)).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} — ${node.failureSummary ?? ''}`).join(' | ')}`);
  expect(found, `axe on ${where}`).toEqual([]);
}
