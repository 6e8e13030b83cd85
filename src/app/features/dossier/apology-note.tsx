import type { DossierDetail } from '../../../contract/schemas/dossier';
import { formatDay } from '../../locales/dates';
import { Notice } from '../../ui/notice';
import type { Say } from './dossier-words';

/** The agency's apology (Mẫu 04): why, since when, and the new date. */
export function ApologyNote({ apology, say }: { apology: NonNullable<DossierDetail['apology']>; say: Say }) {
  return (
    <Notice tone="info" title={say('apology_title')}>
      {apology.reason !== '' && <p>{say('reason', { reason: apology.reason })}</p>}
      {apology.issuedAt !== null && <p>{say('apology_on', { day: formatDay(apology.issuedAt) })}</p>}
      {apology.newDueAt !== null && <p><strong>{say('apology_new_due', { day: formatDay(apology.newDueAt) })}</strong></p>}
    </Notice>
  );
}
