import { useState } from 'react';
import type { ConsentView } from '../../../contract/schemas/account';
import { listConsents, putConsent } from '../../api/telling/my-data';
import { commonWords } from '../../locales/common';
import { PATHS } from '../../routes';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { useToast } from '../../ui/toast-context';
import './account.css';
import { ConsentCard } from './consent-card';
import { consentWords } from './consent-words';
import { LoadedPart } from './loaded-part';
import { useLoad } from './use-load';

/** Every purpose with what was agreed, when, on which notice, and the way to take it back. */
export default function ConsentsPage() {
  const t = consentWords.useWords();
  const common = commonWords.useWords();
  const toast = useToast();
  const loaded = useLoad(listConsents);
  const [leaving, setLeaving] = useState<ConsentView | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const put = async ({ purpose, current }: ConsentView, granted: boolean) => {
    if (current === null) return;
    setBusy(true);
    setProblem(null);
    const result = await putConsent(purpose, granted, current.version);
    setBusy(false);
    if (!result.ok) return granted ? toast({ text: result.error.title }) : setProblem(result.error.title);
    loaded.replace((loaded.value ?? []).map((item) => (item.purpose === purpose ? result.value : item)));
    setLeaving(null);
    toast({ text: t(granted ? 'granted_done' : 'withdrawn_done') });
  };
  const close = () => {
    setLeaving(null);
    setProblem(null);
  };

  return (
    <Screen title={t('title')} back={PATHS.me}>
      <LoadedPart loaded={loaded} words={{ loading: t('loading'), failed: t('failed') }}>
        {(items) => (
          <div className="stack">
            <p>{t('intro')}</p>
            {items.map((consent) => <ConsentCard key={consent.purpose} consent={consent} busy={busy} onWithdraw={() => setLeaving(consent)} onGrant={() => void put(consent, true)} />)}
          </div>
        )}
      </LoadedPart>
      {leaving && (
        <Dialog
          open
          title={t('withdraw_title')}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{common('cancel')}</Button>
              <Button look="danger" busy={busy} onClick={() => void put(leaving, false)}>{t('withdraw_yes')}</Button>
            </>
          }
        >
          <p>{t(leaving.purpose)}. {t(`${leaving.purpose}_after`)}</p>
          {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
        </Dialog>
      )}
    </Screen>
  );
}
