import { ConfigError, type Config } from '../config';
import type { ProvinceConfig } from './schema';

/** Those of the provinces that PROVINCES names, in its order; all when it is not set. Throws `ConfigError` naming one that has no file. */
export function servedOf(provinces: readonly ProvinceConfig[], named: Config['PROVINCES']): readonly ProvinceConfig[] {
  if (named === undefined) return provinces;
  return [...new Set(named.split(','))].map((id) => {
    const found = provinces.find((province) => province.public.id === id);
    if (found === undefined) throw new ConfigError(`PROVINCES: no province file has the id "${id}"`);
    return found;
  });
}
