import { useEffect, useState } from 'react';
import type { FilingSummary } from '../../../contract/schemas/filing';
import { listFilings } from '../../api/filing/filings';

/** Who files for others has many; older ones than on so many pages have long had their result. */
const MOST_PAGES = 15;

/** The filing that became this dossier, among what was filed here; null for none, `asking` until known. */
export function useFilingOf(code: string): FilingSummary | null | 'asking' {
  const [found, setFound] = useState<FilingSummary | null | 'asking'>('asking');
  useEffect(() => {
    let wanted = true;
    const find = async (): Promise<FilingSummary | null> => {
      let cursor: string | null = null;
      for (let page = 0; wanted && page < MOST_PAGES; page += 1) {
        const result: Awaited<ReturnType<typeof listFilings>> = await listFilings(cursor);
        const filing = result.ok ? result.value.items.find(({ dossierCode }) => dossierCode === code) : undefined;
        if (filing) return filing;
        cursor = result.ok ? result.value.nextCursor : null;
        if (cursor === null) return null;
      }
      return null;
    };
    void find().then((filing) => wanted && setFound(filing));
    return () => {
      wanted = false;
    };
  }, [code]);
  return found;
}
