import { useCallback, useEffect } from 'react';
import { useRecoilValue } from 'recoil';
import { classifyQr } from '../../../domain/qr/classify';
import { qrContext } from '../../code-entry/qr-context';
import { provincesState, useProvinces } from '../../state/provinces';
import type { Classify } from './reading';

/** Classifies with the portals known now, and asks for them; before they are known the general pattern of state portals holds alone. */
export function useClassify(): Classify {
  const { load } = useProvinces();
  const provinces = useRecoilValue(provincesState)?.items;
  useEffect(() => void load(), [load]);
  return useCallback((text) => classifyQr(text, qrContext(provinces ?? [])), [provinces]);
}
