import type { DraftView } from '../../../contract/schemas/draft';
import type { Answers, FormSection } from '../../../contract/schemas/form';
import { formatMoment } from '../../locales/dates';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { draftDifferences } from './draft-differences';
import { formWords } from './form-words';

interface ConflictDialogProps {
  theirs: DraftView;
  sections: readonly FormSection[];
  mine: Answers;
  onMine(): void;
  onTheirs(): void;
  onLater(): void;
}

const MOST_SHOWN = 6;

/** Two devices, one draft: nothing is overwritten before the citizen has chosen, and closing this chooses nothing. */
export function ConflictDialog({ theirs, sections, mine, onMine, onTheirs, onLater }: ConflictDialogProps) {
  const t = formWords.useWords();
  const differences = draftDifferences(sections, mine, theirs.answers);
  return (
    <Dialog
      open
      title={t('conflict_title')}
      onClose={onLater}
      actions={
        <>
          <Button look="primary" onClick={onMine}>{t('conflict_mine')}</Button>
          <Button onClick={onTheirs}>{t('conflict_theirs')}</Button>
          <Button look="quiet" onClick={onLater}>{t('conflict_later')}</Button>
        </>
      }
    >
      <p>{t('conflict_text', { moment: formatMoment(theirs.savedAt) })}</p>
      {differences.length > 0 && (
        <>
          <p className="filing-differs">{t('conflict_differs')}</p>
          <dl className="filing-answers">
            {differences.slice(0, MOST_SHOWN).map(({ label, mine: here, theirs: there }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{t('conflict_mine')}: {here ?? t('conflict_empty')}</dd>
                <dd>{t('conflict_theirs')}: {there ?? t('conflict_empty')}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Dialog>
  );
}
