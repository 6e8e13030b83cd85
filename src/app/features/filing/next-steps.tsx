import type { FilingView } from '../../../contract/schemas/filing';
import { formatDay, formatMoment } from '../../locales/dates';
import { Section } from '../../ui/section';
import { receiptWords } from './receipt-words';

/** What happens next, with its dates. The clock starts later for what was filed out of office hours. */
export function NextSteps({ filing }: { filing: FilingView }) {
  const t = receiptWords.useWords();
  const { countsFrom, acceptedAt, resultWay, agencyName } = filing;
  const later = Date.parse(countsFrom) > Date.parse(acceptedAt);
  const agency = agencyName || t('agency_plain');
  return (
    <Section title={t('next')}>
      <ol className="receipt-steps">
        <li>{later ? t('next_counts_later', { moment: formatMoment(countsFrom) }) : t('next_counts_now', { day: formatDay(countsFrom) })}</li>
        <li>{t('next_look')}</li>
        <li>{resultWay === 'counter' ? t('next_paper', { agency }) : t(`next_${resultWay}`)}</li>
      </ol>
    </Section>
  );
}
