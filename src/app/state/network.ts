import { atom, useRecoilValue } from 'recoil';

export const onlineState = atom<boolean>({ key: 'online', default: typeof navigator === 'undefined' || navigator.onLine });

/** False while the phone says it has no network. True promises nothing. */
export function useOnline(): boolean {
  return useRecoilValue(onlineState);
}
