import { useState } from 'react';
import { signIn } from '../../api/account';
import type { ApiError } from '../../api/api-error';
import { commonWords } from '../../locales/common';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { useToast } from '../../ui/toast-context';
import { inboxWords } from './inbox-words';

/** Why there is nothing to show, and the way on: the account, or another try. */
export function InboxProblem({ error, busy, onRetry }: { error: ApiError; busy: boolean; onRetry(): void }) {
  const t = inboxWords.useWords();
  const common = commonWords.useWords();
  const toast = useToast();
  const [connecting, setConnecting] = useState(false);

  const connect = async () => {
    setConnecting(true);
    const me = await signIn();
    setConnecting(false);
    if (me === null) toast({ text: t('sign_in_failed') });
    onRetry();
  };

  if (error.code === 'unauthenticated') {
    return (
      <EmptyState icon="me" title={t('sign_in_title')} action={<Button look="primary" busy={busy || connecting} onClick={() => void connect()}>{t('sign_in')}</Button>}>
        <p role="alert">{t('sign_in_text')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="offline" title={t('failed')} action={<Button look="primary" icon="refresh" busy={busy} onClick={onRetry}>{common('retry')}</Button>}>
      <p role="alert">{error.title}</p>
    </EmptyState>
  );
}
