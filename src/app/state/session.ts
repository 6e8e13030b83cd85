import { atom, useRecoilValue } from 'recoil';
import type { Me } from '../../contract/schemas/session';

/** Who is signed in; null for nobody (yet). Fed by api/session through state/start. */
export const meState = atom<Me | null>({ key: 'me', default: null });

export function useMe(): Me | null {
  return useRecoilValue(meState);
}
