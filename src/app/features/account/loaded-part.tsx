import type { ReactNode } from 'react';
import { commonWords } from '../../locales/common';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import type { Loaded } from './use-load';

/** What was asked for: on its way, failed with a way on, or shown. */
export function LoadedPart<T>({ loaded, words, children }: { loaded: Loaded<T>; words: { loading: string; failed: string }; children(value: T): ReactNode }) {
  const common = commonWords.useWords();
  if (loaded.value !== null) return <>{children(loaded.value)}</>;
  if (loaded.error === null) return <Skeleton label={words.loading} heights={['5rem', '5rem', '5rem']} />;
  return (
    <EmptyState icon="offline" title={words.failed} action={<Button look="primary" icon="refresh" busy={loaded.busy} onClick={loaded.reload}>{common('retry')}</Button>}>
      <p role="alert">{loaded.error.title}</p>
    </EmptyState>
  );
}
