import { seal, unseal } from '../security/seal';
import type { Secrets } from '../security/secrets';

/** Seals a pair to its generation, so that an old value cannot be put back. */
export interface PairBox {
  sealAccess(generation: number, token: string): string;
  sealRefresh(generation: number, token: string): string;
  /** Null when the key is another. */
  openAccess(generation: number, sealed: string): string | null;
  openRefresh(generation: number, sealed: string): string | null;
}

export function createPairBox({ sealKey }: Pick<Secrets, 'sealKey'>): PairBox {
  const access = (generation: number): string => `oa_tokens.access:${generation}`;
  const refresh = (generation: number): string => `oa_tokens.refresh:${generation}`;
  return {
    sealAccess: (generation, token) => seal(sealKey, access(generation), token),
    sealRefresh: (generation, token) => seal(sealKey, refresh(generation), token),
    openAccess: (generation, sealed) => unseal(sealKey, access(generation), sealed),
    openRefresh: (generation, sealed) => unseal(sealKey, refresh(generation), sealed),
  };
}
