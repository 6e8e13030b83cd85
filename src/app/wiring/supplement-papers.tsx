import { useEffect, useMemo, useState } from 'react';
import type { PaperNeed, UploadLimits } from '../../contract/schemas/procedure';
import { sizeWords, typeNames } from '../uploading/file-words';
import { PaperSlot } from '../features/filing/paper-slot';
import { papersWords } from '../uploading/papers-words';
import { ReuseDialog } from '../features/filing/reuse-dialog';
import { usePapers } from '../uploading/use-papers';
import type { GatheredPapers } from '../features/filed/pieces';
import { commonWords } from '../locales/common';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { askedPaper } from './asked-paper';

interface SupplementPapersProps {
  draftId: string;
  limits: UploadLimits;
  /** What the agency asks for, in its own words. */
  names: readonly string[];
  onChange(gathered: GatheredPapers): void;
}

/** The draft of a filing is on the server for certain. */
const onServer = () => Promise.resolve(null);

/** The uploader of the form, for the papers an agency asked for later. What was sent with the filing is not shown again. */
export function SupplementPapers({ draftId, limits, names, onChange }: SupplementPapersProps) {
  const t = papersWords.useWords();
  const common = commonWords.useWords();
  const all = usePapers(draftId, limits, onServer);
  const asked = useMemo(() => names.map(askedPaper), [names]);
  const [reusing, setReusing] = useState<PaperNeed | null>(null);
  const { held, items } = all;
  const unsent = useMemo(() => held?.filter(({ filingId, paperCode }) => filingId === null && asked.some(({ code }) => code === paperCode)) ?? null, [held, asked]);

  useEffect(() => {
    if (unsent === null) return;
    const ready = unsent.filter(({ state }) => state === 'ready');
    // One cut before the page was opened anew counts too: a request is answered once, and what is not whole by then never arrives.
    const moving = items.some(({ phase: { kind } }) => kind !== 'turned_away') || unsent.some(({ state }) => state === 'checking' || state === 'receiving');
    onChange({ paperIds: ready.map(({ id }) => id), missing: asked.filter(({ code }) => !ready.some(({ paperCode }) => paperCode === code)).map(({ name }) => name), busy: moving });
  }, [unsent, items, asked, onChange]);

  if (unsent === null) return <Skeleton label={t('loading')} heights={['4rem', '9rem']} />;
  const papers = { ...all, held: unsent };
  return (
    <>
      {all.error && <Notice tone="warning" action={<Button icon="refresh" onClick={all.reload}>{common('retry')}</Button>}>{`${t('load_failed')} ${all.error.title}`}</Notice>}
      <p className="muted">{t('limits', { size: sizeWords(limits.maxFileBytes), n: limits.maxFilesPerPaper, total: sizeWords(limits.maxTotalBytes), types: typeNames(limits.types) })} {t('limits_shrink')}</p>
      {asked.map((paper) => <PaperSlot key={paper.code} paper={paper} limits={limits} papers={papers} onReuse={() => setReusing(paper)} />)}
      {reusing && <ReuseDialog paper={reusing} papers={papers} onClose={() => setReusing(null)} />}
    </>
  );
}
