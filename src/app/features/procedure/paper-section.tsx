import { useState } from 'react';
import type { PaperNeed, ProcedureDetail } from '../../../contract/schemas/procedure';
import { FILLED_IN_HERE } from '../../../domain/needed-papers';
import { SelectField } from '../../ui/select-field';
import { Section } from '../../ui/section';
import { detailWords } from './detail-words';
import { PaperItem } from './paper-item';

interface PaperSectionProps {
  papers: readonly PaperNeed[];
  cases: ProcedureDetail['cases'];
}

/** A list one can tick off before leaving home; what a national database has stands apart. */
export function PaperSection({ papers, cases }: PaperSectionProps) {
  const t = detailWords.useWords();
  const [caseCode, setCaseCode] = useState('');
  const ofCase = papers.filter((paper) => caseCode === '' || paper.cases === null || paper.cases.includes(caseCode));
  const needed = ofCase.filter(({ takenFrom }) => takenFrom === null);
  const known = ofCase.filter(({ takenFrom }) => takenFrom !== null);
  return (
    <Section title={t('papers')}>
      <div className="stack">
        {cases.length > 0 && (
          <SelectField label={t('case')} value={caseCode} onChange={setCaseCode} options={[{ value: '', label: t('case_all') }, ...cases.map(({ code, name }) => ({ value: code, label: name }))]} />
        )}
        {needed.length === 0 ? (
          <p>{t('papers_none')}</p>
        ) : (
          <>
            <p className="muted">{t('papers_carry')}</p>
            <ul className="papers">{needed.map((paper) => <PaperItem key={paper.code} paper={paper} cases={caseCode === '' ? cases : []} />)}</ul>
          </>
        )}
        {known.length > 0 && (
          <div className="stack">
            <h3>{t('not_needed')}</h3>
            <p className="muted">{t('not_needed_text')}</p>
            <ul className="plain-list">
              {known.map((paper) => <li key={paper.code}>{paper.name} <span className="paper__detail">{paper.takenFrom === FILLED_IN_HERE ? t('taken_from_form') : t('taken_from', { source: paper.takenFrom ?? '' })}</span></li>)}
            </ul>
          </div>
        )}
      </div>
    </Section>
  );
}
