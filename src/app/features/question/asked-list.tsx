import { useCallback, useState } from 'react';
import type { AskedItem } from '../../../contract/schemas/question';
import { searchQuestions } from '../../api/listening/questions';
import { PagedList } from '../../listing/paged-list';
import { usePages } from '../../listing/use-pages';
import { AskedRow } from './asked-row';
import { questionWords } from './question-words';

/** Answered questions of one search, frequent ones first. */
export function AskedList({ words, province, procedure }: { words: string; province: string | null; procedure: string | null }) {
  const t = questionWords.useWords();
  const [total, setTotal] = useState<number | null>(null);
  const load = useCallback(
    async (cursor: string | null) => {
      const result = await searchQuestions({ q: words.trim() || null, province, procedure }, cursor);
      if (result.ok) setTotal(result.value.total);
      return result;
    },
    [words, province, procedure],
  );
  const pages = usePages<AskedItem>(load);
  const isShown = total !== null && !pages.busy && pages.items !== null && pages.items.length > 0;
  return (
    <>
      <p className="muted" role="status">{isShown ? t('found', { n: total }) : ''}</p>
      <PagedList pages={pages} words={{ loading: t('searching'), label: t('asked') }} empty={<p>{t('none')}</p>} row={(item) => <AskedRow key={`${item.kind} ${item.id}`} item={item} />} />
    </>
  );
}
