import type { FilingView } from '../../../contract/schemas/filing';
import { formatMoment } from '../../locales/dates';
import { Section } from '../../ui/section';
import { filedWords } from './filed-words';
import { filingHistory } from './filing-history';

/** What happened so far, in order of time. */
export function HistorySection({ filing }: { filing: FilingView }) {
  const t = filedWords.useWords();
  return (
    <Section title={t('history')}>
      <ol className="filed-history">
        {filingHistory(filing, t).map(({ at, text }, index) => (
          <li key={`${String(index)}-${at}`}>
            <time className="filed-history__at" dateTime={at}>{formatMoment(at)}</time>
            {text}
          </li>
        ))}
      </ol>
    </Section>
  );
}
