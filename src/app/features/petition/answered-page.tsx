import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { PublishedPage, PublishedPetition } from '../../../contract/schemas/petition';
import { searchPetitions, type PublishedSearch } from '../../api/listening/petitions';
import { ok } from '../../api/api-error';
import { answeredPath, newPetitionPath } from '../../letter-paths';
import { letterWords } from '../../letters/letter-words';
import { PagedList } from '../../listing/paged-list';
import { SearchField } from '../../listing/search-field';
import { usePages } from '../../listing/use-pages';
import { formatDay } from '../../locales/dates';
import { PATHS } from '../../routes';
import { useAskedProvince } from '../../state/use-asked-province';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Row } from '../../ui/row';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { AnsweredFilters } from './answered-filters';
import { petitionWords } from './petition-words';

type Around = Pick<PublishedPage, 'total' | 'areas' | 'agencies'>;

/** `/phan-anh/da-tra-loi`: what agencies answered, for everybody, found by words without diacritics. Never a name. */
export default function AnsweredPage() {
  const t = petitionWords.useWords();
  const [opened] = useSearchParams();
  const province = useAskedProvince(opened.get('tinh'));
  return (
    <Screen title={t('answered_title')} back={PATHS.petitions} note={t('published_note')}>
      {province === 'loading' ? <Skeleton label={t('searching')} heights={['4.5rem', '4.5rem', '4.5rem']} /> : <Answered province={province} opened={opened} />}
    </Screen>
  );
}

function Answered({ province, opened }: { province: string | null; opened: URLSearchParams }) {
  const t = petitionWords.useWords();
  const say = letterWords.useWords();
  const [words, setWords] = useState(opened.get('tim') ?? '');
  const [filter, setFilter] = useState<Pick<PublishedSearch, 'area' | 'agency'>>({ area: opened.get('linh-vuc'), agency: opened.get('co-quan') });
  const [around, setAround] = useState<Around | null>(null);

  const load = useCallback(
    async (cursor: string | null) => {
      const result = await searchPetitions({ q: words.trim() || null, province, ...filter }, cursor);
      if (!result.ok) return result;
      setAround(result.value);
      return ok(result.value);
    },
    [words, province, filter],
  );
  const pages = usePages<PublishedPetition>(load);
  const narrowed = useMemo(() => words.trim() !== '' || filter.area !== null || filter.agency !== null, [words, filter]);
  const clear = () => {
    setWords('');
    setFilter({ area: null, agency: null });
  };

  // Kept in the address for Back and sharing, past the router: to it every letter would be a new screen.
  useEffect(() => {
    const asked = opened.get('tinh');
    const kept = { tinh: asked, tim: words.trim(), 'linh-vuc': filter.area, 'co-quan': filter.agency };
    const query = new URLSearchParams(Object.entries(kept).filter((entry): entry is [string, string] => Boolean(entry[1]))).toString();
    window.history.replaceState(window.history.state, '', `${window.location.pathname}${query && `?${query}`}`);
  }, [words, filter, opened]);

  return (
    <>
      <SearchField label={t('search')} hint={t('search_hint')} words={words} onSearch={setWords} />
      <div className="section stack">
        <AnsweredFilters areas={around?.areas ?? []} agencies={around?.agencies ?? []} filter={filter} onChange={(part) => setFilter((before) => ({ ...before, ...part }))} />
        <p className="muted" role="status">{around && !pages.busy ? t('found', { n: around.total }) : ''}</p>
        <PagedList
          pages={pages}
          words={{ loading: t('searching'), label: t('answered_title') }}
          empty={
            <EmptyState icon="info" title={t('none_title')} action={<div className="actions">{narrowed && <Button onClick={clear}>{t('clear')}</Button>}<ButtonLink look="primary" icon="edit" to={newPetitionPath({ provinceId: province })}>{t('write')}</ButtonLink></div>}>
              <p>{t('none_text')}</p>
            </EmptyState>
          }
          row={({ id, title, area, agency, answeredAt }) => (
            <Row
              key={id}
              icon="check"
              to={answeredPath(id)}
              title={title}
              detail={[area, agency, answeredAt === null ? say('state_answered') : t('published_day', { day: formatDay(answeredAt) })].filter((part) => part !== null).join(' · ')}
            />
          )}
        />
      </div>
    </>
  );
}
