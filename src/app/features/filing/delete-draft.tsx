import { useState } from 'react';
import { deleteDraft } from '../../api/filing/drafts';
import { commonWords } from '../../locales/common';
import { usePlatform } from '../../platform/use-platform';
import { dropDraft } from '../../state/draft-box';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { useToast } from '../../ui/toast-context';
import type { DraftSaver } from './draft-saver';
import { formWords } from './form-words';

/** Throws the draft away, here and on the server, after asking. */
export function DeleteDraft({ draftId, saver, onDeleted }: { draftId: string; saver: DraftSaver; onDeleted(): void }) {
  const t = formWords.useWords();
  const common = commonWords.useWords();
  const toast = useToast();
  const { storage } = usePlatform();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const erase = async () => {
    setBusy(true);
    await saver.end();
    const { revision, unanswered = [] } = saver.draft();
    const result = revision === 0 && unanswered.length === 0 ? null : await deleteDraft(draftId);
    setBusy(false);
    if (result && !result.ok && result.error.status !== 404) {
      saver.start();
      return setProblem(result.error.title);
    }
    await dropDraft(storage, draftId);
    toast({ text: t('deleted') });
    onDeleted();
  };

  return (
    <div className="filing-delete no-print">
      <Button look="quiet" icon="trash" onClick={() => setAsking(true)}>{t('delete')}</Button>
      <Dialog
        open={asking}
        title={t('delete_title')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{common('cancel')}</Button>
            <Button look="danger" busy={busy} onClick={() => void erase()}>{t('delete')}</Button>
          </>
        }
      >
        <p>{t('delete_text')}</p>
        {problem && <Notice tone="warning" live>{problem}</Notice>}
      </Dialog>
    </div>
  );
}
