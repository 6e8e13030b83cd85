import { lazy, Suspense } from 'react';
import { fetchPiece } from '../../platform/fetch-piece';
import type { DraftLine } from '../../state/draft-index';
import type { MyDossier } from '../../state/my-dossier';
import { Skeleton } from '../../ui/skeleton';
import { homeWords } from './home-words';

// Rows that cannot be fetched stay on their way: home without them can still scan.
const UrgentRows = lazy(() => fetchPiece(() => import('./urgent-rows')));
const DraftRows = lazy(() => fetchPiece(() => import('../../drafts/draft-rows')));

const DRAFTS_SHOWN = 2;

interface UrgentListProps {
  /** Both null while the device's own lists are being read. */
  items: readonly MyDossier[] | null;
  drafts: readonly DraftLine[] | null;
}

/** What was begun and not filed, then the most urgent followed dossiers, one line each. */
export function UrgentList({ items, drafts }: UrgentListProps) {
  const t = homeWords.useWords();
  const arriving = <Skeleton label={t('loading_mine')} heights={['4.5rem']} />;
  if (items === null || drafts === null) return arriving;
  if (items.length + drafts.length === 0) return <p className="mine-empty">{t('none')}</p>;
  return (
    <Suspense fallback={arriving}>
      {drafts.length > 0 && <DraftRows drafts={drafts.slice(0, DRAFTS_SHOWN)} />}
      {items.length > 0 && <UrgentRows items={items} />}
    </Suspense>
  );
}
