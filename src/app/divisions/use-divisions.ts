import { useCallback, useEffect, useState } from 'react';
import type { DivisionList } from '../../contract/schemas/form';
import { knownDivisions, loadDivisions } from './division-names';

export type Divisions = { items: DivisionList['items'] | null; failed: boolean; retry(): void };

/** Provinces (`null`) or the wards of a province; nothing is asked while the province is not chosen (`''`). */
export function useDivisions(province: string | null): Divisions {
  const [failed, setFailed] = useState(false);
  const [, setArrived] = useState(0);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    if (province === '') return undefined;
    let wanted = true;
    setFailed(false);
    void loadDivisions(province).then((result) => {
      if (!wanted) return;
      setFailed(!result.ok);
      setArrived((count) => count + 1);
    });
    return () => {
      wanted = false;
    };
  }, [province, turn]);

  return { items: province === '' ? null : knownDivisions(province), failed, retry: useCallback(() => setTurn((before) => before + 1), []) };
}
