import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useRecoilValue } from 'recoil';
import type { AgencyView } from '../../../contract/schemas/agency';
import { LEVELS } from '../../../domain/dossier';
import { searchAgencies, type AgencySearch } from '../../api/listening/agencies';
import { agencyPath } from '../../centre-paths';
import { PagedList } from '../../listing/paged-list';
import { SearchField } from '../../listing/search-field';
import { usePages } from '../../listing/use-pages';
import { PATHS } from '../../routes';
import { provincesState, useProvinces } from '../../state/provinces';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/check-field';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { Row } from '../../ui/row';
import { Screen } from '../../ui/screen';
import { SelectField } from '../../ui/select-field';
import { agencyWords } from './agency-words';

/** `/co-quan`, with `?dat-lich=1` for those that take bookings: agencies by name, by what they were called before, by level. */
export default function AgenciesPage() {
  const t = agencyWords.useWords();
  const [query] = useSearchParams();
  const provinces = useRecoilValue(provincesState);
  const { load: loadProvinces } = useProvinces();
  const [search, setSearch] = useState<AgencySearch>({ province: query.get('tinh'), level: LEVELS.find((known) => known === query.get('cap')) ?? null, q: query.get('tim'), takesBookings: query.get('dat-lich') === '1' ? 'true' : null });
  const [around, setAround] = useState<{ total: number; formerly: string | null } | null>(null);
  const choose = (part: Partial<AgencySearch>) => setSearch((before) => ({ ...before, ...part }));

  const load = useCallback(
    async (cursor: string | null) => {
      const result = await searchAgencies(search, cursor);
      if (result.ok) setAround(result.value);
      return result;
    },
    [search],
  );
  const pages = usePages<AgencyView>(load);
  useEffect(() => void loadProvinces(), [loadProvinces]);

  // Kept in the address for Back and sharing, past the router: to it every letter would be a new screen.
  useEffect(() => {
    const next = new URLSearchParams({ ...(search.province ? { tinh: search.province } : {}), ...(search.q ? { tim: search.q } : {}), ...(search.level ? { cap: search.level } : {}), ...(search.takesBookings ? { 'dat-lich': '1' } : {}) }).toString();
    window.history.replaceState(window.history.state, '', `${window.location.pathname}${next && `?${next}`}`);
  }, [search]);

  return (
    <Screen title={t('title')} back={PATHS.home}>
      <SearchField label={t('search')} hint={t('search_hint')} words={search.q ?? ''} onSearch={(q) => choose({ q: q || null })} />
      <div className="section stack">
        {provinces && provinces.items.length > 1 && (
          <SelectField label={t('province')} value={search.province ?? provinces.defaultId} options={provinces.items.map(({ id, name }) => ({ value: id, label: name }))} onChange={(province) => choose({ province })} />
        )}
        <SelectField label={t('level')} value={search.level ?? ''} options={[{ value: '', label: t('all_levels') }, ...LEVELS.map((level) => ({ value: level, label: t(`level_${level}`) }))]} onChange={(level) => choose({ level: level || null })} />
        <CheckField label={t('bookable')} checked={search.takesBookings !== null} onChange={(bookable) => choose({ takesBookings: bookable ? 'true' : null })} />
        <p className="muted" role="status">{around && !pages.busy ? t('found', { n: around.total }) : ''}</p>
        {around !== null && around.formerly !== null && !pages.busy && <Notice>{t('formerly', { name: around.formerly })}</Notice>}
        <PagedList
          pages={pages}
          words={{ loading: t('loading'), label: t('title') }}
          empty={
            <EmptyState icon="location" title={t('none_title')} action={<Button look="primary" onClick={() => choose({ q: null, level: null, takesBookings: null })}>{t('clear')}</Button>}>
              <p>{t('none_text')}</p>
            </EmptyState>
          }
          row={({ code, name, level, address, takesBookings }) => (
            <Row key={code} icon="location" to={agencyPath(code)} title={name} detail={<>{t('row', { level: t(`level_${level}`), address })}{takesBookings && <><br />{t('takes_bookings')}</>}</>} />
          )}
        />
      </div>
    </Screen>
  );
}
