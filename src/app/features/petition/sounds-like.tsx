import type { ListeningView } from '../../../contract/schemas/petition';
import type { Nature } from '../../../domain/petition/gate';
import { CheckField } from '../../ui/check-field';
import { Notice } from '../../ui/notice';
import { ReceptionCard } from './reception-card';
import { writeWords } from './write-words';

interface SoundsLikeProps {
  nature: Nature;
  sure: boolean;
  wrong: boolean;
  reception: ListeningView['reception'] | null;
  onSure(sure: boolean): void;
}

/** The words sound like a complaint or denunciation: says where those go, and lets the citizen say that it is neither. */
export function SoundsLike({ nature, sure, wrong, reception, onSure }: SoundsLikeProps) {
  const t = writeWords.useWords();
  return (
    <div role="status" id="petition-sure" tabIndex={-1} className="letter-focus">
      {nature !== 'petition' && (
        <Notice tone="warning" title={t(`sounds_${nature}`)}>
          <div className="stack">
            <p>{t('sounds_text')}</p>
            <ReceptionCard reception={reception} />
            <CheckField label={t('sure')} checked={sure} onChange={onSure} invalid={wrong} />
            {wrong && <p className="field__error">{t('sure_missing')}</p>}
          </div>
        </Notice>
      )}
    </div>
  );
}
