import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import { formatMoment } from '../../locales/dates';
import { usePlatform } from '../../platform/use-platform';
import { draftPath } from '../../routes';
import { keepDraft } from '../../state/draft-box';
import { useDraftList } from '../../state/draft-list';
import { newDraft } from '../../state/kept-draft';
import { newId } from '../../state/new-id';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { detailWords } from './detail-words';

/** Begins a draft on this device; one begun earlier for the same procedure is offered first. */
export function StartFiling({ procedure }: { procedure: ProcedureDetail }) {
  const t = detailWords.useWords();
  const navigate = useNavigate();
  const platform = usePlatform();
  const drafts = useDraftList();
  const [busy, setBusy] = useState(false);
  const begun = drafts?.find(({ procedureCode, provinceId }) => procedureCode === procedure.code && provinceId === procedure.provinceId);

  const start = async () => {
    setBusy(true);
    const draft = newDraft({ id: newId(), provinceId: procedure.provinceId, procedureCode: procedure.code, procedureName: procedure.name, formVersion: 0 }, new Date().toISOString());
    await keepDraft(platform.storage, draft);
    navigate(draftPath(draft.id));
  };

  return (
    <div className="stack">
      <p>{begun ? t('go_on_text', { moment: formatMoment(begun.savedAt) }) : t('native_text')}</p>
      {begun && <ButtonLink look="primary" wide icon="edit" to={draftPath(begun.id)}>{t('go_on')}</ButtonLink>}
      <Button look={begun ? 'secondary' : 'primary'} wide icon={begun ? undefined : 'edit'} busy={busy || drafts === null} onClick={() => void start()}>{t(begun ? 'again' : 'file')}</Button>
    </div>
  );
}
