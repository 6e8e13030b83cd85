import { CheckField } from '../../ui/check-field';
import { reviewWords } from './review-words';

interface ConsentBoxesProps {
  agencyName: string;
  agreed: boolean;
  committed: boolean;
  wrong: boolean;
  onAgree(agreed: boolean): void;
  onCommit(committed: boolean): void;
}

/** Both by the citizen's own tick, never ticked beforehand. */
export function ConsentBoxes({ agencyName, agreed, committed, wrong, onAgree, onCommit }: ConsentBoxesProps) {
  const t = reviewWords.useWords();
  const missing = wrong && !(agreed && committed);
  return (
    <div className="section">
      <CheckField label={t('agree', { agency: agencyName || t('agency_plain') })} checked={agreed} onChange={onAgree} invalid={missing && !agreed} />
      <CheckField label={t('commit')} checked={committed} onChange={onCommit} invalid={missing && !committed} />
      <div role="alert">{missing && <p className="field__error">{t('agree_missing')}</p>}</div>
    </div>
  );
}
