import { useEffect, useState } from 'react';
import type { DossierView } from '../../../contract/schemas/dossier';
import type { FilingView, ResultList } from '../../../contract/schemas/filing';
import type { ApiError } from '../../api/api-error';
import { listResults } from '../../api/filing/results';
import { commonWords } from '../../locales/common';
import { formatDay } from '../../locales/dates';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { ResultFile } from './result-file';
import { resultWords } from './result-words';
import { WhereToCollect } from './where-to-collect';

/** What came out of it: files with the state of their signature, or where and how to collect. */
export function ResultSection({ filing, view }: { filing: FilingView; view: DossierView }) {
  const t = resultWords.useWords();
  const common = commonWords.useWords();
  const { group } = view.completion;
  const isDone = group === 'done' || group === 'returned';
  const [items, setItems] = useState<ResultList['items'] | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    if (!isDone) return undefined;
    let wanted = true;
    void listResults(filing.id).then((result) => {
      if (!wanted) return;
      setError(result.ok ? null : result.error);
      if (result.ok) setItems(result.value.items);
    });
    return () => {
      wanted = false;
    };
  }, [filing.id, isDone, turn]);

  if (!isDone) return null;
  const returnedAt = view.detail?.returnedAt ?? null;
  return (
    <Section title={t('title')}>
      <div className="stack">
        {group === 'returned' && returnedAt !== null && <p>{t('handed_over', { day: formatDay(returnedAt) })}</p>}
        {error !== null && <Notice tone="warning" action={<Button icon="refresh" onClick={() => setTurn(turn + 1)}>{common('retry')}</Button>}>{t('failed', { why: error.title })}</Notice>}
        {items === null && error === null && <Skeleton label={t('loading')} heights={['4rem']} />}
        {items?.map((file) => <ResultFile key={file.id} filingId={filing.id} file={file} />)}
        {group === 'done' && <WhereToCollect filing={filing} view={view} hasFiles={(items?.length ?? 0) > 0} />}
        {group === 'returned' && items?.length === 0 && <p className="muted">{t('none')}</p>}
      </div>
    </Section>
  );
}
