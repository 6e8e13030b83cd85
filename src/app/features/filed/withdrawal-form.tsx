import { useId, useState } from 'react';
import type { FilingView } from '../../../contract/schemas/filing';
import { askWithdrawal } from '../../api/filing/errands';
import { useKeptNote } from '../../outbox/use-kept-note';
import { useOnline } from '../../state/network';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { useToast } from '../../ui/toast-context';
import { errandWords } from './errand-words';
import { NoteField } from '../../ui/note-field';
import { useSend } from '../../state/use-send';

/** The reason first; then, in a dialog, what follows; only then is it sent. */
export function WithdrawalForm({ filing, onReplace, onClose }: { filing: FilingView; onReplace(filing: FilingView): void; onClose(): void }) {
  const t = errandWords.useWords();
  const toast = useToast();
  const online = useOnline();
  const id = useId();
  const [typed, setTyped, forgetTyped] = useKeptNote(`withdrawal.${filing.id}`);
  const [missing, setMissing] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const reason = typed.trim();
  const { busy, problem, send } = useSend(filing.id, (key) => askWithdrawal(filing.id, reason, key), reason);

  const next = () => {
    setMissing(reason === '');
    setConfirming(reason !== '');
  };
  const withdraw = async () => {
    const sent = await send();
    if (sent === null) return;
    forgetTyped();
    toast({ text: t('back_sent') });
    onReplace(sent);
    onClose();
  };

  return (
    <div className="stack">
      <NoteField id={id} label={t('back_reason')} value={typed} maxLength={500} error={missing && reason === '' ? t('back_reason_missing') : null} onChange={setTyped} />
      {!online && <p className="muted">{t('offline')}</p>}
      <div className="actions">
        <Button look="danger" disabled={!online} onClick={next}>{t('back_next')}</Button>
        <Button look="quiet" onClick={onClose}>{t('back_keep')}</Button>
      </div>
      <Dialog
        open={confirming}
        title={t('back_confirm', { number: filing.dossierCode ?? filing.number })}
        onClose={() => setConfirming(false)}
        actions={
          <>
            <Button onClick={() => setConfirming(false)}>{t('back_keep')}</Button>
            <Button look="danger" busy={busy} onClick={() => void withdraw()}>{t('back_yes')}</Button>
          </>
        }
      >
        <p>{t('back_confirm_text', { reason })}</p>
        {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
      </Dialog>
    </div>
  );
}
