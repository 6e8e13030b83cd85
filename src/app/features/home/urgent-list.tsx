import { lazy, Suspense } from 'react';
import type { MyDossier } from '../../state/my-dossier';
import { Skeleton } from '../../ui/skeleton';
import { homeWords } from './home-words';

const UrgentRows = lazy(() => import('./urgent-rows'));

/** The most urgent followed dossiers, one line each; null while the device's own list is being read. */
export function UrgentList({ items }: { items: readonly MyDossier[] | null }) {
  const t = homeWords.useWords();
  const arriving = <Skeleton label={t('loading_mine')} heights={['4.5rem']} />;
  if (items === null) return arriving;
  if (items.length === 0) return <p className="mine-empty">{t('none')}</p>;
  return (
    <Suspense fallback={arriving}>
      <UrgentRows items={items} />
    </Suspense>
  );
}
