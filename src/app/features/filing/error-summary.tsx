import { get, useFormState, type Control } from 'react-hook-form';
import { Notice } from '../../ui/notice';
import type { FormValues } from './answers-values';
import { formWords } from './form-words';

export interface SummaryLine {
  id: string;
  label: string;
  sentence: string;
  /** Goes there. */
  go(): void;
}

/** What is wrong, first thing on the page, each line leading to its field. */
function ErrorSummary({ lines }: { lines: readonly SummaryLine[] }) {
  const t = formWords.useWords();
  if (lines.length === 0) return null;
  return (
    <Notice tone="danger" live title={t('faults_title', { n: lines.length })}>
      <ul className="filing-faults">
        {lines.map(({ id, label, sentence, go }) => (
          <li key={id}>
            <button className="filing-fault" type="button" onClick={go}>{label}</button> {sentence}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The lines that still hold: one goes as its field is mended, without the form being drawn again. */
export function OpenFaults({ lines, control }: { lines: readonly SummaryLine[]; control: Control<FormValues> }) {
  const { errors } = useFormState({ control });
  return <ErrorSummary lines={lines.filter(({ id }) => get(errors, id) !== undefined)} />;
}
