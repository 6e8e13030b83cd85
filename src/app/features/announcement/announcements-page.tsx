import { useCallback, useEffect, useState } from 'react';
import { useRecoilValue } from 'recoil';
import type { AnnouncementPage, AnnouncementSummary } from '../../../contract/schemas/announcement';
import { listAnnouncements } from '../../api/telling/announcements';
import { PagedList } from '../../listing/paged-list';
import { SearchField } from '../../listing/search-field';
import { usePages } from '../../listing/use-pages';
import { formatMoment } from '../../locales/dates';
import { PATHS } from '../../routes';
import { provincesState, useProvinces } from '../../state/provinces';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { SelectField } from '../../ui/select-field';
import { AnnouncementRow } from './announcement-row';
import './announcement.css';
import { announcementWords } from './announcement-words';
import { CATEGORIES } from './categories';
import { useAnnouncementSearch } from './use-announcement-search';

/** What the centre says: pinned first, then newest, found by words without diacritics. */
export default function AnnouncementsPage() {
  const t = announcementWords.useWords();
  const { search, change } = useAnnouncementSearch();
  const { load: loadProvinces } = useProvinces();
  const provinces = useRecoilValue(provincesState);
  const [last, setLast] = useState<Pick<AnnouncementPage, 'total' | 'stale' | 'fetchedAt'> | null>(null);
  useEffect(() => void loadProvinces(), [loadProvinces]);

  const load = useCallback(
    async (cursor: string | null) => {
      const result = await listAnnouncements(search, cursor);
      if (result.ok) setLast(result.value);
      return result;
    },
    [search],
  );
  const pages = usePages<AnnouncementSummary>(load);

  return (
    <Screen title={t('title')} back={PATHS.home}>
      <SearchField label={t('search')} hint={t('search_hint')} words={search.q ?? ''} onSearch={(q) => change({ q })} />
      <div className="announcements__filters">
        <SelectField
          label={t('category')}
          value={search.category ?? ''}
          onChange={(value) => change({ category: CATEGORIES.find((known) => known === value) ?? null })}
          options={[{ value: '', label: t('category_any') }, ...CATEGORIES.map((value) => ({ value, label: t(`category_${value}`) }))]}
        />
        {provinces !== null && provinces.items.length > 1 && (
          <SelectField label={t('province')} value={search.province ?? provinces.defaultId} onChange={(province) => change({ province })} options={provinces.items.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
      </div>
      <p className="muted" role="status">{last === null ? '' : t('found', { n: last.total })}</p>
      {last?.stale && <Notice tone="warning">{t('stale', { moment: formatMoment(last.fetchedAt) })}</Notice>}
      <PagedList
        pages={pages}
        words={{ loading: t('loading'), label: t('list') }}
        empty={
          <EmptyState icon="info" title={t('none')} action={<Button look="primary" onClick={() => change({ q: null, category: null })}>{t('show_all')}</Button>}>
            <p>{t('none_text')}</p>
          </EmptyState>
        }
        row={(announcement) => <AnnouncementRow key={announcement.id} announcement={announcement} />}
      />
    </Screen>
  );
}
