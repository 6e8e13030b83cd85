import type { DraftBody, DraftView } from '../../../contract/schemas/draft';
import type { KeptDraft } from '../../state/kept-draft';

type Content = Pick<DraftBody, 'answers' | 'step' | 'formVersion'> | Pick<DraftView, 'answers' | 'step' | 'formVersion'>;

/** What a draft says, as one text, whatever the order of its answers. */
export const contentOf = ({ answers, step, formVersion }: Content): string =>
  JSON.stringify([step, formVersion, Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1))]);

/** True when the server's newer revision is a save of this very device whose answer was lost. */
export const isOwnSave = ({ revision, unanswered = [] }: KeptDraft, server: DraftView): boolean => server.revision === revision + 1 && unanswered.includes(contentOf(server));
