import { useEffect, useState } from 'react';
import type { PaperView } from '../../../contract/schemas/paper';
import type { PaperNeed } from '../../../contract/schemas/procedure';
import type { ApiError } from '../../api/api-error';
import { listPapers } from '../../api/filing/papers';
import { commonWords } from '../../locales/common';
import { formatDay } from '../../locales/dates';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { Skeleton } from '../../ui/skeleton';
import { useToast } from '../../ui/toast-context';
import { sizeWords } from '../../uploading/file-words';
import { papersWords } from '../../uploading/papers-words';
import type { Papers } from '../../uploading/use-papers';

/** Papers and results of earlier filings, to choose instead of photographing again. */
export function ReuseDialog({ paper, papers, onClose }: { paper: PaperNeed; papers: Papers; onClose(): void }) {
  const t = papersWords.useWords();
  const common = commonWords.useWords();
  const toast = useToast();
  const [mine, setMine] = useState<readonly PaperView[] | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let wanted = true;
    void listPapers(null).then((result) => {
      if (!wanted) return;
      if (result.ok) setMine(result.value.items);
      else setError(result.error);
    });
    return () => {
      wanted = false;
    };
  }, []);

  const use = async (file: PaperView) => {
    if (busy) return;
    setBusy(true);
    const refused = await papers.reuse(file.id, paper.code);
    setBusy(false);
    if (refused) return setError(refused);
    toast({ text: t('reused', { name: file.fileName }) });
    onClose();
  };

  return (
    <Dialog open title={t('reuse_title')} onClose={onClose} actions={<Button onClick={onClose}>{common('close')}</Button>}>
      <div className="stack">
        <p>{paper.name}</p>
        {error && <Notice tone="warning" live>{error.title}</Notice>}
        {mine === null && !error && <Skeleton label={t('reuse_loading')} heights={['3.5rem', '3.5rem']} />}
        {mine?.length === 0 && <p>{t('reuse_none')}</p>}
        {mine !== null && mine.length > 0 && (
          <RowList label={t('reuse_title')}>
            {mine.map((file) => <Row key={file.id} icon="paper" title={file.fileName} detail={t('reuse_from', { day: formatDay(file.createdAt), size: sizeWords(file.sizeBytes) })} onClick={() => void use(file)} />)}
          </RowList>
        )}
      </div>
    </Dialog>
  );
}
