import { commonWords } from '../../locales/common';
import { formatMoment } from '../../locales/dates';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { headingOver } from '../../ui/heading-over';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { HelpLine } from './help-line';
import { ProcedureList } from './procedure-list';
import { procedureWords } from './procedure-words';
import type { SearchState } from './use-procedure-search';

interface SearchResultsProps {
  state: SearchState;
  province: string | null;
  narrowed: boolean;
  onMore(): void;
  onRetry(): void;
  /** The same words without the filters; null when no filter stands in their way. */
  onWiden: (() => void) | null;
  onClear(): void;
}

export function SearchResults({ state, province, narrowed, onMore, onRetry, onWiden, onClear }: SearchResultsProps) {
  const t = procedureWords.useWords();
  const common = commonWords.useWords();
  /** The button goes with the list it stood in. */
  const leaving = (act: () => void) => () => {
    headingOver(document.activeElement)();
    act();
  };
  if (state.phase === 'loading') return <Skeleton label={t('searching')} heights={['5.5rem', '5.5rem', '5.5rem']} />;
  if (state.phase === 'failed') {
    return (
      <Notice tone="warning" live title={t('failed_title')} action={<><Button icon="refresh" onClick={onRetry}>{common('retry')}</Button><HelpLine /></>}>
        {state.error.title}
      </Notice>
    );
  }
  if (state.items.length === 0) {
    return (
      <EmptyState icon="paper" title={t('none_title')} action={<div className="actions">{onWiden && <Button look="primary" onClick={leaving(onWiden)}>{t('widen')}</Button>}<Button look={onWiden ? 'secondary' : 'primary'} onClick={leaving(onClear)}>{t('clear')}</Button><HelpLine /></div>}>
        <p>{t(onWiden ? 'none_filtered' : 'none_text')}</p>
      </EmptyState>
    );
  }
  return (
    <div className="stack" aria-busy={state.busy}>
      {state.page.stale && <Notice tone="warning">{t('stale', { moment: formatMoment(state.page.fetchedAt) })}</Notice>}
      <ProcedureList items={state.items} province={province} />
      {state.error && <Notice tone="warning" live>{state.error.title}</Notice>}
      {state.page.nextCursor !== null && <Button wide busy={state.busy} onClick={onMore}>{t('more')}</Button>}
      {narrowed && <Button look="quiet" wide onClick={leaving(onClear)}>{t('clear')}</Button>}
    </div>
  );
}
