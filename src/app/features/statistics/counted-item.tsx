import { solvedInTime } from '../../../domain/on-time';
import { formatAmount } from '../../locales/money';
import { ShareBar } from './share-bar';
import { statisticsWords } from './statistics-words';
import type { Counted } from './sum-by-level';

/** One agency or level: how much was in time, how citizens judge it; as bars and in numbers. */
export function CountedItem({ name, detail, counted }: { name: string; detail?: string | undefined; counted: Counted }) {
  const t = statisticsWords.useWords();
  const { late, openLate, satisfaction } = counted;
  const inTime = solvedInTime(counted);
  return (
    <li className="counted">
      <p className="counted__head">
        <span className="counted__name">{name}</span>
        {detail !== undefined && <span className="muted"> {detail}</span>}
      </p>
      <p className="counted__percent">{counted.onTimePercent === null ? t('no_solved') : t('percent', { percent: formatAmount(counted.onTimePercent) })}</p>
      <ShareBar parts={[{ name: 'good', value: inTime }, { name: 'poor', value: late }]} />
      <p className="counted__numbers">
        <span>{t('on_time', { n: formatAmount(inTime) })}</span> <span>{t('late', { n: formatAmount(late) })}</span>
        {openLate > 0 && <span> {t('open_late', { n: formatAmount(openLate) })}</span>}
      </p>
      {satisfaction !== null && satisfaction.good + satisfaction.fair + satisfaction.poor > 0 && (
        <>
          <p className="counted__sub">{t('satisfaction')}</p>
          <ShareBar parts={[{ name: 'good', value: satisfaction.good }, { name: 'fair', value: satisfaction.fair }, { name: 'poor', value: satisfaction.poor }]} />
          <p className="counted__numbers">
            <span>{t('good', { n: formatAmount(satisfaction.good) })}</span> <span>{t('fair', { n: formatAmount(satisfaction.fair) })}</span> <span>{t('poor', { n: formatAmount(satisfaction.poor) })}</span>
          </p>
        </>
      )}
    </li>
  );
}
