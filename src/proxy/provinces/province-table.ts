import { ConfigError } from '../config';
import type { ProvinceConfig } from './schema';

/** Which province's system answers for a code or a QR host. Built from data alone. */
export interface ProvinceTable {
  readonly all: readonly ProvinceConfig[];
  readonly defaultId: string;
  get(id: string): ProvinceConfig | null;
  /**
   * `group` is the first group of a code's unit (`H11`), null for a free-form code. The default is asked for free-form codes alone: a
   * group nobody serves belongs to another province, which only a hint (the system whose QR it was, the citizen's choice) overrules.
   */
  route(group: string | null, hint: string | null): ProvinceConfig | null;
  ofHost(host: string): ProvinceConfig | null;
}

/** Throws `ConfigError` when `defaultId` is not among the provinces. */
export function createProvinceTable(provinces: readonly ProvinceConfig[], defaultId: string): ProvinceTable {
  const byId = new Map(provinces.map((province) => [province.public.id, province]));
  const byGroup = new Map(provinces.flatMap((province) => province.public.dossierGroups.map((group) => [group, province] as const)));
  const byHost = new Map(provinces.flatMap((province) => province.qrHosts.map((host) => [host.toLowerCase(), province] as const)));
  const fallback = byId.get(defaultId);
  if (fallback === undefined) throw new ConfigError(`DEFAULT_PROVINCE: "${defaultId}" is not among ${[...byId.keys()].join(', ')}`);
  return {
    all: provinces,
    defaultId,
    get: (id) => byId.get(id) ?? null,
    route(group, hint) {
      const holder = group === null ? fallback : byGroup.get(group);
      if (hint === null || (group !== null && holder !== undefined)) return holder ?? null;
      return byId.get(hint) ?? null;
    },
    ofHost: (host) => byHost.get(host.toLowerCase()) ?? null,
  };
}
