import { useEffect } from 'react';
import { useProvinces } from './provinces';

/** The province a screen is about: the one in its address, else this deployment's own; null when nobody can tell. `loading` until it is known. */
export function useAskedProvince(inAddress: string | null): string | 'loading' | null {
  const { home, load } = useProvinces();
  useEffect(() => {
    if (inAddress === null) void load();
  }, [inAddress, load]);
  if (inAddress !== null) return inAddress;
  return home === null || home === 'loading' ? home : home.id;
}
