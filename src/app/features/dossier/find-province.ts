import type { DossierView } from '../../../contract/schemas/dossier';
import { parseDossierCode } from '../../../domain/dossier-code';
import { todayInVietnam } from '../../locales/dates';
import type { Province, ProvinceList } from '../../../contract/schemas/province';

/** Whom to call, and when somebody answers. */
export interface Hotline {
  number: string;
  hours: string | null;
}

/** The province that holds a dossier: as the detail says, else by the H-code inside the code; null when neither tells. */
export function findProvince(provinces: ProvinceList | null, code: string, view: DossierView | null): Province | null {
  const parsed = parseDossierCode(code, todayInVietnam());
  return (
    provinces?.items.find(({ id }) => id === view?.detail?.provinceId) ??
    provinces?.items.find(({ dossierGroups }) => parsed.ok && dossierGroups.includes(parsed.code.group)) ??
    null
  );
}

/** Hotline of the dossier's province, else of the province this deployment opens with. */
export function findHotline(provinces: ProvinceList | null, province: Province | null): Hotline | null {
  const source = province ?? provinces?.items.find(({ id }) => id === provinces.defaultId) ?? null;
  return source && { number: source.hotline, hours: source.hotlineHours || null };
}
