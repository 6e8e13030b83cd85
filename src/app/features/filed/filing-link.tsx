import type { DossierView } from '../../../contract/schemas/dossier';
import { filedPath } from '../../routes';
import { ButtonLink } from '../../ui/button-link';
import { filedWords } from './filed-words';

/** From a dossier to what was filed here: its papers are answered, its fee and its post are seen to there. */
export function FilingLink({ filingId, view }: { filingId: string; view: DossierView }) {
  const t = filedWords.useWords();
  const mustAnswer = view.detail?.action === 'supplement';
  return (
    <div className="section filed-lines">
      <p>{t(mustAnswer ? 'link_answer_text' : 'link_text')}</p>
      <ButtonLink look={mustAnswer ? 'primary' : 'secondary'} wide icon="paper" to={filedPath(filingId)}>{t(mustAnswer ? 'link_answer' : 'link')}</ButtonLink>
    </div>
  );
}
