import { useState } from 'react';
import type { StatisticsView } from '../../../contract/schemas/statistics';
import { solvedInTime } from '../../../domain/on-time';
import { formatMoment } from '../../locales/dates';
import { formatAmount } from '../../locales/money';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { CountedItem } from './counted-item';
import { CountedTable } from './counted-table';
import { statisticsWords } from './statistics-words';
import { sumByLevel } from './sum-by-level';

const STEP = 20;

/** The whole province in one sentence, then level by level, then agency by agency; who counted, and when. */
export function StatisticsContent({ view, byLevel }: { view: StatisticsView; byLevel: boolean }) {
  const t = statisticsWords.useWords();
  const [most, setMost] = useState(STEP);
  const { total, rows, year } = view;
  const levels = sumByLevel(rows);
  const left = rows.length - most;
  const moment = formatMoment(view.fetchedAt);
  return (
    <>
      {view.stale && <Notice tone="warning">{t('stale', { moment })}</Notice>}
      <Section title={t('total', { year })}>
        <div className="counted-total">
          <p className="counted-total__percent">{total.onTimePercent === null ? t('total_none') : t('total_text', { solved: formatAmount(solvedInTime(total) + total.late), percent: formatAmount(total.onTimePercent) })}</p>
          <p>{t('total_received', { n: formatAmount(total.received) })} {t('total_open', { open: formatAmount(total.openInTime + total.openLate), late: formatAmount(total.openLate) })}</p>
        </div>
      </Section>
      {rows.length === 0 ? (
        <EmptyState icon="info" title={t('empty_title')} action={null}><p>{t('empty_text')}</p></EmptyState>
      ) : (
        <>
          <p className="muted section">{t('legend')}</p>
          {byLevel && levels.length > 1 && (
            <Section title={t('by_level')}>
              <ul className="counted-list">{levels.map(({ level, counted }) => <CountedItem key={level ?? 'unknown'} name={t(`level_${level ?? 'unknown'}`)} counted={counted} />)}</ul>
            </Section>
          )}
          <Section title={t('by_agency')}>
            <div className="stack">
              <ul className="counted-list">{rows.slice(0, most).map((row, index) => <CountedItem key={index} name={row.agency} detail={row.level === null ? undefined : t(`level_${row.level}`)} counted={row} />)}</ul>
              {left > 0 && <Button wide onClick={() => setMost((before) => before + STEP)}>{t('more', { n: Math.min(STEP, left) })}</Button>}
              <details className="counted-fold">
                <summary>{t('table')}</summary>
                <CountedTable year={year} rows={rows} />
              </details>
            </div>
          </Section>
        </>
      )}
      <p className="muted section">{t('source', { source: view.source, moment })}</p>
    </>
  );
}
