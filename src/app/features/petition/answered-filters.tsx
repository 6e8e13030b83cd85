import type { PublishedSearch } from '../../api/listening/petitions';
import { SelectField } from '../../ui/select-field';
import { petitionWords } from './petition-words';
import '../../letters/letters.css';

type Filter = Pick<PublishedSearch, 'area' | 'agency'>;

interface AnsweredFiltersProps {
  areas: readonly string[];
  agencies: readonly string[];
  filter: Filter;
  onChange(part: Partial<Filter>): void;
}

/** Folded until wanted; the summary says how many narrow the list. */
export function AnsweredFilters({ areas, agencies, filter, onChange }: AnsweredFiltersProps) {
  const t = petitionWords.useWords();
  const inUse = [filter.area, filter.agency].filter((value) => value !== null).length;
  const optionsOf = (values: readonly string[]) => [{ value: '', label: t('any') }, ...values.map((value) => ({ value, label: value }))];
  if (areas.length === 0 && agencies.length === 0 && inUse === 0) return null;
  return (
    <details className="letter-fold">
      <summary>{inUse > 0 ? t('filters_on', { n: inUse }) : t('filters')}</summary>
      <div className="letter-fold__body stack">
        <SelectField label={t('area')} value={filter.area ?? ''} options={optionsOf(areas)} onChange={(area) => onChange({ area: area || null })} />
        <SelectField label={t('agency')} value={filter.agency ?? ''} options={optionsOf(agencies)} onChange={(agency) => onChange({ agency: agency || null })} />
      </div>
    </details>
  );
}
