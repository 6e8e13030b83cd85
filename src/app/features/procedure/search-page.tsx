import { useEffect } from 'react';
import { PATHS } from '../../routes';
import { useProvinces } from '../../state/provinces';
import { Screen } from '../../ui/screen';
import { Section } from '../../ui/section';
import { Filters } from './filters';
import { LIFE_EVENTS } from './life-event-names';
import { LifeEvents } from './life-events';
import { procedureWords } from './procedure-words';
import { SearchField } from '../../listing/search-field';
import { countFilters, isAsked, isNarrowed, WITHOUT_FILTERS } from './search-query';
import { SearchResults } from './search-results';
import { useProcedureSearch } from './use-procedure-search';
import { useSearchInAddress } from './use-search-in-address';
import './procedure.css';

/** "What do I need for this?": by words, by what happens in life, or by going through the list. */
export default function SearchPage() {
  const t = procedureWords.useWords();
  const { search, change, clear } = useSearchInAddress();
  const { state, more, retry } = useProcedureSearch(search);
  const { load } = useProvinces();
  const page = state.phase === 'shown' ? state.page : null;
  const event = LIFE_EVENTS.find((name) => name === search.event);

  useEffect(() => void load(), [load]);

  return (
    <Screen title={t('title')} back={PATHS.home}>
      <SearchField label={t('search')} hint={t('search_hint')} words={search.q ?? ''} onSearch={(q) => change({ q })} />
      {/* Whoever has typed wants to see what was found, not to scroll past other ways to look. */}
      {(search.q === null || event !== undefined) && <LifeEvents chosen={search.event} onChoose={(chosen) => change({ event: chosen })} />}
      <Section title={event ? t(`event_${event}`) : t(isNarrowed(search) ? 'found_title' : 'all_title')}>
        <Filters search={search} page={page} onChange={change} />
        <p className="found" role="status">{page ? t('found', { n: page.total }) : ''}</p>
        <SearchResults state={state} province={search.province} narrowed={isNarrowed(search)} onMore={more} onRetry={retry} onWiden={isAsked(search) && countFilters(search) > 0 ? () => change(WITHOUT_FILTERS) : null} onClear={clear} />
      </Section>
    </Screen>
  );
}
