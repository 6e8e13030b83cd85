import type { AgencyPage, AgencyView } from '../../contract/schemas/agency';
import type { DivisionBook } from '../filing-core/division-book';
import type { ProvinceTable } from '../provinces/province-table';
import type { ProvinceConfig } from '../provinces/schema';
import type { DivisionRow } from '../upstream/divisions/load-rows';
import { createFormerPlaces, type FormerPlaces } from './former-places';
import { createWordIndex, type WordIndex } from './word-index';

export interface AgencySearch {
  q?: string;
  level?: AgencyView['level'];
  /** Statistical code. */
  ward?: string;
  takesBookings?: boolean;
  /** Position to begin at. */
  start: number;
  limit: number;
}

export interface AgencyBook {
  /** Null for a province that is not served. In the province's own order, or best first when words are given. */
  search(provinceId: string, search: AgencySearch): Omit<AgencyPage, 'nextCursor'> | null;
  find(code: string): AgencyView | null;
}

export interface AgencyBookParts {
  provinces: ProvinceTable;
  divisions: Pick<DivisionBook, 'nameOf'>;
  /** Reads what became of the communes of these old provinces; a file of megabytes, so not before it is needed. */
  loadRows(provinceNames: readonly string[]): DivisionRow[];
}

interface Volume {
  agencies: readonly AgencyView[];
  index: WordIndex;
  former: FormerPlaces;
}

/** The counters of every province, as they are since 01/07/2025. Throws when a province file names a ward that is none. */
export function createAgencyBook({ provinces, divisions, loadRows }: AgencyBookParts): AgencyBook {
  const provinceOf = new Map<string, ProvinceConfig>();
  const volumes = new Map<string, Volume>();
  for (const province of provinces.all) {
    for (const { code, ward } of province.open.agencies) {
      if (ward !== null && divisions.nameOf(province.open.division, ward) === null) throw new Error(`${province.public.id}: agency ${code} names a ward that is none`);
      provinceOf.set(code, province);
    }
  }

  function open(province: ProvinceConfig): Volume {
    const { id } = province.public;
    const known = volumes.get(id);
    if (known !== undefined) return known;
    const former = createFormerPlaces(loadRows(province.divisionNames));
    const agencies = province.open.agencies.map((agency) => {
      const wardName = agency.ward === null ? null : divisions.nameOf(province.open.division, agency.ward);
      return {
        ...agency,
        provinceId: id,
        ward: agency.ward === null || wardName === null ? null : { code: agency.ward, name: wardName },
        hours: agency.hours ?? province.open.hours,
        phone: agency.phone ?? province.public.hotline,
        takesBookings: agency.takesBookings && province.open.bookings !== null,
        formerly: wardName === null ? [] : [...former.of(wardName)],
      };
    });
    const volume = { agencies, former, index: createWordIndex(agencies.map(({ name, address, formerly }) => ({ title: name, body: [address, ...formerly].join('\n') }))) };
    volumes.set(id, volume);
    return volume;
  }

  return {
    search(provinceId, { q = '', level, ward, takesBookings, start, limit }) {
      const province = provinces.get(provinceId);
      if (province === null) return null;
      const { agencies, index, former } = open(province);
      const ranked = q.trim() === '' ? agencies : index.find(q).flatMap((position) => agencies[position] ?? []);
      const matching = ranked.filter(
        (agency) => (level === undefined || agency.level === level) && (ward === undefined || agency.ward?.code === ward) && (takesBookings === undefined || agency.takesBookings === takesBookings),
      );
      return { items: matching.slice(start, start + limit), total: matching.length, formerly: former.namedIn(q) };
    },
    find(code) {
      const province = provinceOf.get(code);
      return province === undefined ? null : (open(province).agencies.find((agency) => agency.code === code) ?? null);
    },
  };
}
