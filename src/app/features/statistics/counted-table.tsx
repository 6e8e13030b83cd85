import type { StatisticsRow } from '../../../contract/schemas/statistics';
import { formatAmount } from '../../locales/money';
import { statisticsWords } from './statistics-words';

/** The same as the bars, as a table for screen readers and for who likes tables. Wider than a phone: it scrolls by itself. */
export function CountedTable({ year, rows }: { year: number; rows: readonly StatisticsRow[] }) {
  const t = statisticsWords.useWords();
  const caption = t('table_caption', { year });
  const rated = (count: number | undefined) => (count === undefined ? t('unknown') : formatAmount(count));
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- focusable, so that it can be scrolled by keyboard
    <div className="counted-table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {(['agency', 'level', 'received', 'on_time', 'early', 'late', 'percent', 'open', 'open_late', 'good', 'fair', 'poor'] as const).map((name) => <th key={name} scope="col">{t(`th_${name}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">{row.agency}</th>
              <td>{t(`level_${row.level ?? 'unknown'}`)}</td>
              <td>{formatAmount(row.received)}</td>
              <td>{formatAmount(row.onTime)}</td>
              <td>{formatAmount(row.early)}</td>
              <td>{formatAmount(row.late)}</td>
              <td>{row.onTimePercent === null ? t('unknown') : formatAmount(row.onTimePercent)}</td>
              <td>{formatAmount(row.openInTime + row.openLate)}</td>
              <td>{formatAmount(row.openLate)}</td>
              <td>{rated(row.satisfaction?.good)}</td>
              <td>{rated(row.satisfaction?.fair)}</td>
              <td>{rated(row.satisfaction?.poor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
