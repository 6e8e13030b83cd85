import type { ReactNode } from 'react';
import { commonWords } from '../locales/common';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Notice } from '../ui/notice';
import { RowList } from '../ui/row-list';
import { Skeleton } from '../ui/skeleton';
import { listingWords } from './listing-words';
import type { Pages } from './use-pages';

interface PagedListProps<T> {
  pages: Pages<T>;
  words: { loading: string; label: string };
  empty: ReactNode;
  row(item: T): ReactNode;
}

/** A paged list in each of its states: on its way, failed with a way on, empty, shown. */
export function PagedList<T>({ pages, words, empty, row }: PagedListProps<T>) {
  const t = listingWords.useWords();
  const common = commonWords.useWords();
  const { items, error, hasMore, busy, more, retry } = pages;
  if (items === null && error === null) return <Skeleton label={words.loading} heights={['4.5rem', '4.5rem', '4.5rem']} />;
  if (items === null) {
    return (
      <EmptyState icon={error?.code === 'unauthenticated' ? 'me' : 'offline'} title={t('list_failed')} action={<Button look="primary" icon="refresh" busy={busy} onClick={retry}>{common('retry')}</Button>}>
        <p role="alert">{error?.title}</p>
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      {error !== null && <Notice tone="warning" live action={<Button icon="refresh" busy={busy} onClick={retry}>{common('retry')}</Button>}>{error.title}</Notice>}
      {items.length === 0 ? empty : <RowList label={words.label}>{items.map(row)}</RowList>}
      {hasMore && error === null && <Button wide busy={busy} onClick={more}>{t('more')}</Button>}
    </div>
  );
}
