import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { createBlobBox } from '../../platform/blob-box';
import { PATHS } from '../../routes';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useToast } from '../../ui/toast-context';
import { writeWords } from './write-words';

/** Throws away what is being written, after a yes. */
export function DeletePetition({ draftId, drop }: { draftId: string; drop(): Promise<void> }) {
  const t = writeWords.useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    await drop();
    const box = createBlobBox();
    for (const { sha256 } of await box.list(draftId)) await box.remove(draftId, sha256);
    toast({ text: t('deleted') });
    navigate(PATHS.petitions, { replace: true });
  };
  return (
    <div className="section actions">
      <Button look="quiet" icon="trash" onClick={() => setAsking(true)}>{t('delete')}</Button>
      <Dialog open={asking} title={t('delete_title')} onClose={() => setAsking(false)} actions={<><Button look="danger" onClick={() => void remove()}>{t('delete')}</Button><Button onClick={() => setAsking(false)}>{t('keep')}</Button></>}>
        <p>{t('delete_text')}</p>
      </Dialog>
    </div>
  );
}
