import { useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { useToast } from '../../ui/toast-context';
import { commonWords } from '../../locales/common';
import type { Direction } from './postal-orders';
import type { PostalWays } from './postal-ways';
import { postalWords } from './postal-words';

/** Says what follows before it cancels. */
export function CancelPostDialog({ direction, ways, onClose }: { direction: Direction; ways: PostalWays; onClose(): void }) {
  const t = postalWords.useWords();
  const common = commonWords.useWords();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const cancel = async () => {
    setBusy(true);
    const result = await ways.cancel(direction);
    setBusy(false);
    if (!result.ok) return setProblem(result.error.title);
    onClose();
    ways.onChanged();
    toast({ text: t('cancelled') });
  };
  return (
    <Dialog
      open
      title={t('cancel_title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button look="danger" busy={busy} onClick={() => void cancel()}>{t('cancel_yes')}</Button>
        </>
      }
    >
      <p>{t(`cancel_text_${direction}`)}</p>
      {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
    </Dialog>
  );
}
