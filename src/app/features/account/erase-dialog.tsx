import { useEffect, useState } from 'react';
import type { RemainderView } from '../../../contract/schemas/account';
import { listRemainders } from '../../api/telling/my-data';
import { commonWords } from '../../locales/common';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { accountWords } from './account-words';
import { Remains } from './remains';

/** Says what goes and what the law keeps, before anything is deleted. `onErase` answers why it could not be. */
export function EraseDialog({ onErase, onClose }: { onErase(): Promise<string | null>; onClose(): void }) {
  const t = accountWords.useWords();
  const common = commonWords.useWords();
  const [remains, setRemains] = useState<readonly RemainderView[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let wanted = true;
    void listRemainders().then((result) => wanted && result.ok && setRemains(result.value));
    return () => {
      wanted = false;
    };
  }, []);

  const erase = async () => {
    setBusy(true);
    const why = await onErase();
    if (why === null) return; // the dialog is gone
    setBusy(false);
    setProblem(why);
  };

  return (
    <Dialog
      open
      title={t('erase_title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button look="danger" busy={busy} onClick={() => void erase()}>{t('erase_yes')}</Button>
        </>
      }
    >
      <p>{t('erase_text')}</p>
      <div role="status">{remains.length > 0 && <><p>{t('remains')}</p><Remains items={remains} /></>}</div>
      {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
    </Dialog>
  );
}
