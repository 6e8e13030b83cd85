import { useState } from 'react';
import type { PaperView } from '../../../contract/schemas/paper';
import { deletePaper } from '../../api/filing/papers';
import { commonWords } from '../../locales/common';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { useToast } from '../../ui/toast-context';
import { filedWords } from './filed-words';

/** Asks once, then deletes; one that belongs to a filing stays with it, and that is said. */
export function DeletePaper({ paper, onClose, onDeleted }: { paper: PaperView; onClose(): void; onDeleted(): void }) {
  const t = filedWords.useWords();
  const common = commonWords.useWords();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, fileName: name } = paper;

  const remove = async () => {
    setBusy(true);
    const result = await deletePaper(id);
    setBusy(false);
    if (!result.ok && result.error.status !== 404) return setProblem(result.error.code === 'already_filed' ? t('paper_kept') : result.error.title);
    onDeleted();
    onClose();
    toast({ text: t('paper_deleted', { name }) });
  };

  return (
    <Dialog
      open
      title={t('paper_delete_title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button look="danger" busy={busy} onClick={() => void remove()}>{t('paper_delete')}</Button>
        </>
      }
    >
      <p>{t('paper_delete_text', { name })}</p>
      {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
    </Dialog>
  );
}
