import { commonWords } from '../../locales/common';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { errandWords } from './errand-words';

interface SupplementConfirmProps {
  count: number;
  missing: readonly string[];
  busy: boolean;
  problem: string | null;
  onSend(): void;
  onClose(): void;
}

/** A request is answered once, so what goes and what does not is said before. */
export function SupplementConfirm({ count, missing, busy, problem, onSend, onClose }: SupplementConfirmProps) {
  const t = errandWords.useWords();
  const common = commonWords.useWords();
  return (
    <Dialog
      open
      title={t('more_confirm')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button look="primary" busy={busy} onClick={onSend}>{t('more_send')}</Button>
        </>
      }
    >
      <p>{t('more_confirm_text', { n: count })}</p>
      {missing.length > 0 && <p>{t('more_confirm_missing', { names: missing.join('; ') })}</p>}
      {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
    </Dialog>
  );
}
