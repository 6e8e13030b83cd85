import { useEffect, useRef, useState } from 'react';
import type { PaperNeed, ProcedureDetail } from '../../../contract/schemas/procedure';
import { FILLED_IN_HERE, neededPapers, notNeeded, type FilingSituation } from '../../../domain/needed-papers';
import { commonWords } from '../../locales/common';
import { usePlatform } from '../../platform/use-platform';
import { warmPicker } from '../../platform/warm-picker';
import { useOnline } from '../../state/network';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { sizeWords, typeNames } from '../../uploading/file-words';
import { formWords } from './form-words';
import { paperGaps } from './paper-gaps';
import { PaperSlot } from './paper-slot';
import { papersWords } from '../../uploading/papers-words';
import { ReuseDialog } from './reuse-dialog';
import type { Papers } from '../../uploading/use-papers';

interface PaperStepProps {
  procedure: ProcedureDetail;
  situation: FilingSituation;
  papers: Papers;
  onNext(): void;
  onPrevious: (() => void) | null;
}

/** Every paper this case asks for, each with its ways to add it; what a national database has stands apart. */
export function PaperStep({ procedure, situation, papers, onNext, onPrevious }: PaperStepProps) {
  const t = papersWords.useWords();
  const form = formWords.useWords();
  const common = commonWords.useWords();
  const online = useOnline();
  const { kind } = usePlatform();
  const needed = neededPapers(procedure.papers, situation);
  const free = notNeeded(procedure.papers, situation);
  const [reusing, setReusing] = useState<PaperNeed | null>(null);
  const [tried, setTried] = useState(false);
  const notice = useRef<HTMLDivElement>(null);
  const limits = procedure.uploadLimits;

  useEffect(() => warmPicker(kind), [kind]);

  const { missing, waiting } = paperGaps(needed, papers);
  const gaps = missing.length > 0 ? t('still_missing', { names: missing.map(({ name }) => name).join('; ') }) : waiting ? t('still_waiting') : null;
  const next = () => {
    if (gaps === null) return onNext();
    setTried(true);
    notice.current?.focus();
  };

  if (papers.held === null) return <Skeleton label={t('loading')} heights={['4rem', '9rem', '9rem']} />;
  return (
    <>
      <div ref={notice} tabIndex={-1} className="filing-notice">{tried && gaps && <Notice tone="danger" live>{gaps}</Notice>}</div>
      {!online && <Notice tone="warning">{form('offline')}</Notice>}
      {papers.error && <Notice tone="warning" action={<Button icon="refresh" onClick={papers.reload}>{common('retry')}</Button>}>{papers.error.code === 'unauthenticated' ? t('sign_in') : `${t('load_failed')} ${papers.error.title}`}</Notice>}
      {needed.length === 0 ? (
        <p>{t('none_needed')}</p>
      ) : (
        <>
          <p className="muted">{t('limits', { size: sizeWords(limits.maxFileBytes), n: limits.maxFilesPerPaper, total: sizeWords(limits.maxTotalBytes), types: typeNames(limits.types) })} {t('limits_shrink')}</p>
          {needed.map((paper) => <PaperSlot key={paper.code} paper={paper} limits={limits} papers={papers} onReuse={() => setReusing(paper)} />)}
        </>
      )}
      {free.length > 0 && (
        <section className="section">
          <h2>{t('not_needed')}</h2>
          <ul className="filing-plain">{free.map(({ code, name, takenFrom }) => <li key={code}>{takenFrom === FILLED_IN_HERE ? t('not_needed_form', { name }) : t('not_needed_line', { name, source: takenFrom ?? '' })}</li>)}</ul>
        </section>
      )}
      <div className="filing-ways">
        <Button look="primary" onClick={next}>{form('next')}</Button>
        {onPrevious && <Button onClick={onPrevious}>{form('previous')}</Button>}
      </div>
      {reusing && <ReuseDialog paper={reusing} papers={papers} onClose={() => setReusing(null)} />}
    </>
  );
}
