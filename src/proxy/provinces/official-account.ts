import type { Config } from '../config';
import type { ProvinceConfig } from './schema';

/** The sandbox's Official Account. */
const IN_SANDBOX = '2945000000000000001';

/** Gives every province without an Official Account of its own the one of this deployment: who follows it gets its messages. */
export function withOfficialAccount(provinces: readonly ProvinceConfig[], { UPSTREAMS, ZALO_OA_ID }: Pick<Config, 'UPSTREAMS' | 'ZALO_OA_ID'>): ProvinceConfig[] {
  const oaId = ZALO_OA_ID ?? (UPSTREAMS === 'sandbox' ? IN_SANDBOX : null);
  return provinces.map((province) => ({ ...province, public: { ...province.public, oaId: province.public.oaId ?? oaId } }));
}
