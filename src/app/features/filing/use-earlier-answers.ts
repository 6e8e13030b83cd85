import { useEffect, useState } from 'react';
import type { Answers } from '../../../contract/schemas/form';
import { getFiling, listFilings } from '../../api/filing/filings';

export interface EarlierAnswers {
  answers: Answers;
  /** When it was filed. */
  filedAt: string;
}

/** What the citizen said in the newest filing; null until it is there, or when there is none. */
export function useEarlierAnswers(signedIn: boolean): EarlierAnswers | null {
  const [earlier, setEarlier] = useState<EarlierAnswers | null>(null);
  useEffect(() => {
    if (!signedIn) return undefined;
    let wanted = true;
    const load = async () => {
      const list = await listFilings(null);
      const newest = list.ok ? list.value.items[0] : undefined;
      const filing = newest && (await getFiling(newest.id));
      if (wanted && filing?.ok) setEarlier({ answers: filing.value.answers, filedAt: filing.value.acceptedAt });
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [signedIn]);
  return earlier;
}
