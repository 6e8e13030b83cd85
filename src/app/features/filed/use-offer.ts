import { useCallback, useEffect, useState } from 'react';
import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import type { ApiError } from '../../api/api-error';
import { getProcedure } from '../../api/filing/procedures';

export type Offer = { phase: 'loading' } | { phase: 'failed'; error: ApiError; retry(): void } | { phase: 'shown'; procedure: ProcedureDetail };

/** What the province offers for a procedure: its postal options and the limits of its files. Null when the procedure is not known. */
export function useOffer(procedureCode: string | null, provinceId: string): Offer | null {
  const [offer, setOffer] = useState<Offer>({ phase: 'loading' });
  const [turn, setTurn] = useState(0);
  const retry = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    if (procedureCode === null) return undefined;
    let wanted = true;
    void getProcedure(procedureCode, provinceId).then((result) => {
      if (wanted) setOffer(result.ok ? { phase: 'shown', procedure: result.value } : { phase: 'failed', error: result.error, retry });
    });
    return () => {
      wanted = false;
    };
  }, [procedureCode, provinceId, turn, retry]);
  return procedureCode === null ? null : offer;
}
