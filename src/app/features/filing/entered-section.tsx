import { useEffect, useState } from 'react';
import type { FilingView } from '../../../contract/schemas/filing';
import type { FormSection } from '../../../contract/schemas/form';
import { getForm } from '../../api/filing/procedures';
import { useDivisionNames } from '../../divisions/use-division-names';
import { Section } from '../../ui/section';
import { KeepCopy } from './keep-copy';
import { ReadBack } from './read-back';
import { receiptWords } from './receipt-words';

/** What was sent, to read, print or copy; in the words of the form it was entered in. */
export function EnteredSection({ filing }: { filing: FilingView }) {
  const t = receiptWords.useWords();
  const [sections, setSections] = useState<readonly FormSection[] | null>(null);
  const { procedureCode, provinceId, answers, papers } = filing;

  const named = useDivisionNames(answers);

  useEffect(() => {
    let wanted = true;
    void getForm(procedureCode, provinceId).then((form) => {
      if (wanted && form.ok) setSections(form.value.sections);
    });
    return () => {
      wanted = false;
    };
  }, [procedureCode, provinceId]);

  return (
    <>
      {papers.length > 0 && (
        <Section title={t('papers')}>
          <ul className="filing-plain">{papers.map(({ id, name, fileName }) => <li key={id}>{name}: {fileName}</li>)}</ul>
        </Section>
      )}
      {named && sections && (
        <Section title={t('entered')}>
          <KeepCopy title={`${filing.procedureName} · ${filing.number}`} sections={sections} answers={answers} />
          <ReadBack sections={sections} answers={answers} onEdit={null} />
        </Section>
      )}
    </>
  );
}
