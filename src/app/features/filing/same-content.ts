import type { DraftBody, DraftView } from '../../../contract/schemas/draft';

type Content = Pick<DraftBody, 'answers' | 'step' | 'formVersion'> | Pick<DraftView, 'answers' | 'step' | 'formVersion'>;

const inOrder = ({ answers, step, formVersion }: Content): string =>
  JSON.stringify([step, formVersion, Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1))]);

/** Whether two drafts say the same, whatever the order of their answers. */
export function sameContent(one: Content, other: Content): boolean {
  return inOrder(one) === inOrder(other);
}
