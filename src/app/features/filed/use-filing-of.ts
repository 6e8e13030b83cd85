import { useEffect, useState } from 'react';
import type { FilingSummary } from '../../../contract/schemas/filing';
import { listFilings } from '../../api/filing/filings';

/** The filing that became this dossier, among the newest page of what was filed here; null for none, `asking` until known. */
export function useFilingOf(code: string): FilingSummary | null | 'asking' {
  const [found, setFound] = useState<FilingSummary | null | 'asking'>('asking');
  useEffect(() => {
    let wanted = true;
    void listFilings(null).then((result) => {
      if (wanted) setFound(result.ok ? (result.value.items.find(({ dossierCode }) => dossierCode === code) ?? null) : null);
    });
    return () => {
      wanted = false;
    };
  }, [code]);
  return found;
}
