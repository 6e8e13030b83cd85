import { useMemo } from 'react';
import { useRecoilValue } from 'recoil';
import { provincesState } from '../../state/provinces';
import type { Classify } from './reading';
import { classifierFor } from './scan-context';

/** Classifies with the portals known now; before the provinces are known the general pattern of state portals holds alone. */
export function useClassify(): Classify {
  const provinces = useRecoilValue(provincesState);
  return useMemo(() => classifierFor(provinces?.items.map((province) => province.portalUrl) ?? []), [provinces]);
}
