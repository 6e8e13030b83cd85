import type { Answers, FormSection } from '../../../contract/schemas/form';
import { answersSummary } from '../../../domain/form/answers-summary';
import { getLanguage } from '../../locales/language';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import { divisionName } from '../../divisions/division-names';
import { reviewWords } from './review-words';

interface ReadBackProps {
  sections: readonly FormSection[];
  answers: Answers;
  onEdit: ((sectionId: FormSection['id']) => void) | null;
}

/** Everything entered, in words, section by section, with the way to mend it. */
export function ReadBack({ sections, answers, onEdit }: ReadBackProps) {
  const t = reviewWords.useWords();
  const language = getLanguage();
  return (
    <>
      {answersSummary(sections, answers, language, divisionName).map(({ title, rows }) => {
        const section = sections.find((one) => one.title[language] === title);
        return (
          <Section key={title} title={title} end={onEdit && section && <Button look="quiet" icon="edit" aria-label={t('edit_named', { name: title })} onClick={() => onEdit(section.id)}>{t('edit')}</Button>}>
            <dl className="filing-answers">
              {rows.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </Section>
        );
      })}
    </>
  );
}
