import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { createBlobBox } from '../platform/blob-box';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useToast } from '../ui/toast-context';
import { letterWords } from './letter-words';

/** Throws away what is being written, after a yes. */
export function DeleteDraft({ draftId, back, drop }: { draftId: string; back: string; drop(): Promise<void> }) {
  const t = letterWords.useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    await drop();
    const box = createBlobBox();
    for (const { sha256 } of await box.list(draftId)) await box.remove(draftId, sha256);
    toast({ text: t('draft_deleted') });
    navigate(back, { replace: true });
  };
  return (
    <div className="section actions">
      <Button look="quiet" icon="trash" onClick={() => setAsking(true)}>{t('draft_delete')}</Button>
      <Dialog open={asking} title={t('draft_delete_title')} onClose={() => setAsking(false)} actions={<><Button look="danger" onClick={() => void remove()}>{t('draft_delete')}</Button><Button onClick={() => setAsking(false)}>{t('draft_keep')}</Button></>}>
        <p>{t('draft_delete_text')}</p>
      </Dialog>
    </div>
  );
}
