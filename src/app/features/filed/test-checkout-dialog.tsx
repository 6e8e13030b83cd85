import { useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { payWords } from './pay-words';

/** Stands in for Zalo's payment page in a browser beside the sandbox. */
export function TestCheckoutDialog({ orderId, amount, onClose }: { orderId: string; amount: string; onClose(): void }) {
  const t = payWords.useWords();
  const [busy, setBusy] = useState(false);
  const [down, setDown] = useState(false);
  const finish = async (result: 'paid' | 'failed') => {
    setBusy(true);
    const { finishTestOrder } = await import('../../platform/test-checkout');
    const finished = await finishTestOrder(orderId, result);
    setBusy(false);
    if (finished) onClose();
    else setDown(true);
  };
  return (
    <Dialog
      open
      title={t('test_title')}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" wide busy={busy} onClick={() => void finish('paid')}>{t('test_pay')}</Button>
          <Button wide busy={busy} onClick={() => void finish('failed')}>{t('test_fail')}</Button>
        </>
      }
    >
      <p>{t('test_text', { amount })}</p>
      {down && <Notice tone="warning" live>{t('test_down')}</Notice>}
    </Dialog>
  );
}
