import { Notice } from '../../ui/notice';
import { formWords } from './form-words';

export interface SummaryLine {
  id: string;
  label: string;
  sentence: string;
  /** Goes there. */
  go(): void;
}

/** What is wrong, first thing on the page, each line leading to its field. */
export function ErrorSummary({ lines }: { lines: readonly SummaryLine[] }) {
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
