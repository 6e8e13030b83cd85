import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { DossierView } from '../../../contract/schemas/dossier';
import type { FilingView } from '../../../contract/schemas/filing';
import { usePlatform } from '../../platform/use-platform';
import { draftPath } from '../../routes';
import { keepDraft } from '../../state/draft-box';
import { newId } from '../../state/new-id';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import { againFrom } from './again-from';
import { errandWords } from './errand-words';

/** The notice of refusal with its reason (Mẫu 03, TT 01/2018/TT-VPCP), and filing again with what was entered. */
export function RefusalSection({ filing, view }: { filing: FilingView; view: DossierView | null }) {
  const t = errandWords.useWords();
  const navigate = useNavigate();
  const platform = usePlatform();
  const [busy, setBusy] = useState(false);
  const isRefused = filing.state === 'refused' || view?.completion.group === 'refused';
  if (!isRefused) return null;
  const reason = filing.reason ?? view?.detail?.reason ?? null;
  const agency = view?.detail?.agency.name ?? filing.agencyName;

  const again = async () => {
    setBusy(true);
    const draft = againFrom(filing, newId(), new Date().toISOString());
    await keepDraft(platform.storage, draft);
    navigate(draftPath(draft.id));
  };

  return (
    <Section title={t('no_title')}>
      <div className="stack">
        <div className="filed-refusal">
          <p className="muted">{t('no_form')}</p>
          {agency !== '' && <p>{t('no_agency', { agency })}</p>}
          <p>{filing.dossierCode === null ? t('no_number', { number: filing.number }) : t('no_code', { code: filing.dossierCode })}</p>
          <p>{t('no_procedure', { name: filing.procedureName })}</p>
          <p className="filed-id">{reason === null || reason === '' ? t('no_reason_none') : t('no_reason', { reason })}</p>
        </div>
        <p>{t('no_again_text')}</p>
        <Button look="primary" wide icon="edit" busy={busy} onClick={() => void again()}>{t('no_again')}</Button>
      </div>
    </Section>
  );
}
