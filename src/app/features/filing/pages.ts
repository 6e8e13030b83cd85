import type { FormSection } from '../../../contract/schemas/form';
import type { DraftStep } from '../../state/kept-draft';

/** A page of filing: one section of the form, then the papers, then the review. The name stands in `?buoc`. */
export type FilingPageName = FormSection['id'] | 'papers' | 'review';

/** The pages as the answers make them now. */
export function pagesOf(shown: readonly FormSection[]): FilingPageName[] {
  return [...shown.map(({ id }) => id), 'papers', 'review'];
}

export const stepOf = (page: FilingPageName): DraftStep => (page === 'papers' || page === 'review' ? page : 'form');

/** The page asked for; else where the citizen was; a page that is not there any more leads to the first. */
export function pageAt(pages: readonly FilingPageName[], asked: string | null, step: DraftStep): FilingPageName {
  const found = pages.find((page) => page === asked) ?? (asked === null && step !== 'form' ? pages.find((page) => page === step) : undefined);
  return found ?? pages[0] ?? 'papers';
}

/** Neighbour of a page; null at either end. */
export function neighbour(pages: readonly FilingPageName[], page: FilingPageName, by: 1 | -1): FilingPageName | null {
  return pages[pages.indexOf(page) + by] ?? null;
}
