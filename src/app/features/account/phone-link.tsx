import { useState } from 'react';
import { linkPhone } from '../../api/account';
import { Button } from '../../ui/button';
import { headingOver } from '../../ui/heading-over';
import { Notice } from '../../ui/notice';
import { useToast } from '../../ui/toast-context';
import { accountWords } from './account-words';

/** Asks for the phone number, the reason first. Refusing changes nothing. */
export function PhoneLink() {
  const t = accountWords.useWords();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const link = async () => {
    const toHeading = headingOver(document.activeElement);
    setBusy(true);
    setProblem(null);
    const result = await linkPhone();
    setBusy(false);
    if (result.ok) {
      toHeading();
      toast({ text: t('phone_done') });
    } else if (result.by === 'proxy') setProblem(result.error.title);
    else setProblem(t(result.reason === 'denied' || result.reason === 'cancelled' ? 'phone_denied' : 'phone_failed'));
  };

  return (
    <div className="stack account-phone">
      <p>{t('phone_why')}</p>
      <div>
        <Button look="primary" icon="phone" busy={busy} onClick={() => void link()}>{t('phone_link')}</Button>
      </div>
      {problem !== null && <Notice tone="warning" live>{problem}</Notice>}
    </div>
  );
}
