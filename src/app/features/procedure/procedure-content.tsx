import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import { questionsAboutPath } from '../../letter-paths';
import { formatDay } from '../../locales/dates';
import { ButtonLink } from '../../ui/button-link';
import { Section } from '../../ui/section';
import { detailWords } from './detail-words';
import { FactList } from './fact-list';
import { FeeList } from './fee-list';
import { Fold } from './fold';
import { PaperSection } from './paper-section';
import { Paragraphs } from './paragraphs';
import { WayCard } from './way-card';

/** The way in first, then what one has to know before taking it; law and fine print folded. */
export function ProcedureContent({ procedure }: { procedure: ProcedureDetail }) {
  const t = detailWords.useWords();
  const { howItGoes, requirements, legalGrounds, updatedAt } = procedure;
  return (
    <>
      <WayCard procedure={procedure} />
      <Section title={t('facts')}><FactList procedure={procedure} /></Section>
      <Section title={t('fee')}><FeeList fees={procedure.fees} /></Section>
      <PaperSection papers={procedure.papers} cases={procedure.cases} />
      <Section title={t('questions')}>
        <div className="stack">
          <p>{t('questions_text')}</p>
          <ButtonLink icon="info" to={questionsAboutPath({ procedureCode: procedure.code, procedureName: procedure.name, provinceId: procedure.provinceId })}>{t('questions_go')}</ButtonLink>
        </div>
      </Section>
      <div className="section stack">
        {requirements && <Fold title={t('requirements')}><Paragraphs text={requirements} /></Fold>}
        {howItGoes && <Fold title={t('how')}><Paragraphs text={howItGoes} /></Fold>}
        {legalGrounds.length > 0 && (
          <Fold title={t('legal')}>
            <ul className="plain-list">{legalGrounds.map(({ number, name }) => <li key={number}>{number}{name && `: ${name}`}</li>)}</ul>
          </Fold>
        )}
        {updatedAt && <p className="muted">{t('updated', { day: formatDay(updatedAt) })}</p>}
      </div>
    </>
  );
}
