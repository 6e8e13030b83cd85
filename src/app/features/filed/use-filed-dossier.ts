import { useEffect, useState } from 'react';
import type { FilingView } from '../../../contract/schemas/filing';
import type { ApiError } from '../../api/api-error';
import { getDossier, type FetchedDossier } from '../../api/client';

export type FiledDossier =
  /** Not with the agency yet. */
  | { phase: 'none' }
  | { phase: 'loading' }
  | { phase: 'failed'; error: ApiError }
  | { phase: 'shown'; fetched: FetchedDossier };

/** What the one-stop system says of the dossier this filing became; asked again whenever the filing was. */
export function useFiledDossier(filing: FilingView): FiledDossier {
  const { dossierCode, provinceId } = filing;
  const [state, setState] = useState<FiledDossier>({ phase: 'loading' });

  useEffect(() => {
    if (dossierCode === null) return undefined;
    let wanted = true;
    void getDossier(dossierCode, provinceId).then((result) => {
      if (!wanted) return;
      setState((before) => (result.ok ? { phase: 'shown', fetched: result.value } : before.phase === 'shown' ? { phase: 'shown', fetched: { ...before.fetched, problem: result.error } } : { phase: 'failed', error: result.error }));
    });
    return () => {
      wanted = false;
    };
  }, [dossierCode, provinceId, filing]);

  return dossierCode === null ? { phase: 'none' } : state;
}
