import type { ProcedurePage } from '../../../contract/schemas/procedure';
import type { ProcedureSearch } from '../../api/filing/procedures';
import { SelectField } from '../../ui/select-field';
import { procedureWords } from './procedure-words';
import { countFilters } from './search-query';

const LEVELS = ['commune', 'province', 'ministry'] as const;

interface FiltersProps {
  search: ProcedureSearch;
  page: Pick<ProcedurePage, 'fields' | 'agencies'> | null;
  onChange(change: Partial<ProcedureSearch>): void;
}

/** Folded until wanted; the summary says how many narrow the list. */
export function Filters({ search, page, onChange }: FiltersProps) {
  const t = procedureWords.useWords();
  const inUse = countFilters(search);
  const any = { value: '', label: t('any') };
  return (
    <details className="fold">
      <summary>{inUse > 0 ? t('filters_on', { n: inUse }) : t('filters')}</summary>
      <div className="stack fold__body">
        <SelectField label={t('filter_level')} value={search.level ?? ''} onChange={(level) => onChange({ level })} options={[any, ...LEVELS.map((level) => ({ value: level, label: t(`level_${level}`) }))]} />
        <SelectField
          label={t('filter_online')}
          value={search.onlineLevel ?? ''}
          onChange={(onlineLevel) => onChange({ onlineLevel })}
          options={[any, { value: 'any', label: t('online_any') }, { value: '4', label: t('online_4') }, { value: '3', label: t('online_3') }]}
        />
        <SelectField label={t('filter_field')} value={search.field ?? ''} onChange={(field) => onChange({ field })} options={[any, ...(page?.fields ?? []).map(({ code, name }) => ({ value: code, label: name }))]} />
        <SelectField label={t('filter_agency')} value={search.agency ?? ''} onChange={(agency) => onChange({ agency })} options={[any, ...(page?.agencies ?? []).map((name) => ({ value: name, label: name }))]} />
      </div>
    </details>
  );
}
