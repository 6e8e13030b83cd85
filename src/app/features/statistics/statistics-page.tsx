import { useEffect, useState } from 'react';
import { useRecoilValue } from 'recoil';
import type { StatisticsView } from '../../../contract/schemas/statistics';
import { LEVELS } from '../../../domain/dossier';
import { commonWords } from '../../locales/common';
import { PATHS } from '../../routes';
import { provincesState, useProvinces } from '../../state/provinces';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { StatisticsContent } from './statistics-content';
import { statisticsWords } from './statistics-words';
import { useStatistics, type Asked } from './use-statistics';
import './statistics.css';

/** `/thong-ke`: how much was solved on time, per agency and level, in the year chosen; from the province's own figures. */
export default function StatisticsPage() {
  const t = statisticsWords.useWords();
  const common = commonWords.useWords();
  const known = useRecoilValue(provincesState);
  const provinces = known?.items ?? [];
  const { load } = useProvinces();
  const [asked, setAsked] = useState<Asked>({ province: null, year: null, level: null });
  const { state, retry } = useStatistics(asked);
  const view = state.phase === 'shown' ? state.view : null;
  const choose = (part: Partial<Asked>) => setAsked((before) => ({ ...before, ...part }));

  const province = view?.provinceId ?? asked.province ?? known?.defaultId ?? '';
  const provinceField = provinces.length > 1 && <SelectField label={t('province')} value={province} options={provinces.map(({ id, name }) => ({ value: id, label: name }))} onChange={(chosen) => choose({ province: chosen, year: null })} />;

  useEffect(() => void load(), [load]);

  return (
    <Screen title={t('title')} back={PATHS.home}>
      {state.phase === 'loading' ? (
        <Skeleton label={t('loading')} heights={['4rem', '6rem', '12rem']} />
      ) : state.phase === 'failed' ? (
        <>
          {provinceField && <div className="counted-filters">{provinceField}</div>}
          <EmptyState icon="offline" title={t('failed')} action={<Button look="primary" icon="refresh" onClick={retry}>{common('retry')}</Button>}>
            <p role="alert">{state.error.title}</p>
          </EmptyState>
        </>
      ) : (
        view && (
          <div aria-busy={state.busy}>
            <div className="counted-filters">
              {provinceField}
              <SelectField label={t('year')} value={asked.year ?? String(view.year)} options={yearsOf(view).map((year) => ({ value: String(year), label: String(year) }))} onChange={(year) => choose({ year })} />
              <SelectField label={t('level')} value={asked.level ?? ''} options={[{ value: '', label: t('all_levels') }, ...LEVELS.map((level) => ({ value: level, label: t(`level_${level}`) }))]} onChange={(level) => choose({ level: level || null })} />
            </div>
            {state.error && <Notice tone="warning" live title={t('failed')} action={<Button icon="refresh" onClick={retry}>{common('retry')}</Button>}>{state.error.title}</Notice>}
            <StatisticsContent key={`${view.provinceId} ${String(view.year)} ${asked.level ?? ''}`} view={view} byLevel={asked.level === null} />
          </div>
        )
      )}
    </Screen>
  );
}

const yearsOf = ({ year, years }: StatisticsView): number[] => [...new Set([year, ...years])].sort((one, other) => other - one);
