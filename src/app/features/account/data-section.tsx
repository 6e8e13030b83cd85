import { useState } from 'react';
import { deleteMyData } from '../../api/account';
import { commonWords } from '../../locales/common';
import { useMyDossiers } from '../../state/my-dossiers';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { useToast } from '../../ui/toast-context';
import { accountWords } from './account-words';

/** What is kept, in plain words, and the way to have it deleted. */
export function DataSection() {
  const t = accountWords.useWords();
  const common = commonWords.useWords();
  const toast = useToast();
  const { forget } = useMyDossiers();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const erase = async () => {
    setBusy(true);
    const result = await deleteMyData();
    setBusy(false);
    if (!result.ok) return setProblem(result.error.title);
    await forget('everything');
    setAsking(false);
    toast({ text: t('erased') });
  };

  return (
    <Section title={t('data')}>
      <ul className="stack account-kept">
        <li>{t('kept_device')}</li>
        <li>{t('kept_server')}</li>
        <li>{t('kept_never')}</li>
      </ul>
      <Button look="danger" icon="trash" onClick={() => setAsking(true)}>{t('erase')}</Button>
      <Dialog
        open={asking}
        title={t('erase_title')}
        onClose={() => {
          setAsking(false);
          setProblem(null);
        }}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{common('cancel')}</Button>
            <Button look="danger" busy={busy} onClick={() => void erase()}>{t('erase_yes')}</Button>
          </>
        }
      >
        <p>{t('erase_text')}</p>
        {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
      </Dialog>
    </Section>
  );
}
