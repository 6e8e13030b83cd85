import type { StatisticsRow, StatisticsView } from '../../contract/schemas/statistics';
import { onTimePercent } from '../../domain/on-time';
import { keyOf } from '../../domain/text';
import { toIso, vnDate } from '../../domain/time';
import type { Clock } from '../clock';
import type { ProvinceTable } from '../provinces/province-table';
import type { AgencyCounts, StatisticsSource, YearCounts, YearFigures } from '../upstream/statistics-ports';
import type { FromCentre } from './from-centre';
import { createShelf } from '../shelf';

const REFRESH_EVERY_MS = 3_600_000;
const REST_MS = 60_000;
/** Years one can ask for: this one and those before it. */
const YEARS = 5;

export interface StatisticsBook {
  /** Figures of a year; of this one when null. `none`: no such year. */
  read(provinceId: string, year: number | null): Promise<FromCentre<StatisticsView>>;
}

export interface StatisticsBookParts {
  sources: ReadonlyMap<string, StatisticsSource>;
  provinces: ProvinceTable;
  clock: Clock;
  onTrouble(what: string): void;
}

/** What the provinces' systems publish about their own work, an hour old at most while they answer. */
export function createStatisticsBook({ sources, provinces, clock, onTrouble }: StatisticsBookParts): StatisticsBook {
  const shelf = createShelf<YearFigures>({
    clock, onTrouble: (what) => onTrouble(`statistics of ${what}`), refreshEveryMs: REFRESH_EVERY_MS, restMs: REST_MS,
    async read(key) {
      const [provinceId = '', year = ''] = key.split('/');
      const source = sources.get(provinceId);
      if (source === undefined) throw new Error(`no statistics for ${provinceId}`);
      const answer = await source.readYear(Number(year));
      if (answer.ok && answer.value.unusable > 0) onTrouble(`statistics of ${key}: ${answer.value.unusable} rows not usable`);
      return answer;
    },
  });

  return {
    async read(provinceId, asked) {
      const province = provinces.get(provinceId);
      if (province === null) return { kind: 'no_province' };
      const source = sources.get(provinceId);
      const thisYear = Number(vnDate(toIso(new Date(clock.nowMs()))).slice(0, 4));
      const years = Array.from({ length: YEARS }, (_unused, back) => thisYear - back);
      const year = asked ?? thisYear;
      if (source === undefined || !years.includes(year)) return { kind: 'none' };
      const opened = await shelf.open(`${provinceId}/${year}`);
      if (!opened.ok) return { kind: 'fault', fault: opened.fault, provinceId };
      const { value: { total, agencies }, fetchedAtMs, stale } = opened.value;
      const codes = new Map(province.open.agencies.flatMap(({ code, name }) => [[code, code], [keyOf(name), code]] as const));
      const rows = agencies.map((agency) => rowOf(agency, codes)).sort((a, b) => b.received - a.received || a.agency.localeCompare(b.agency, 'vi'));
      const whole = total ?? sumOf(agencies.map(({ counts }) => counts));
      return { kind: 'found', value: { provinceId, year, years, total: withShare(whole), rows, source: source.source, fetchedAt: toIso(new Date(fetchedAtMs)), stale } };
    },
  };
}

function rowOf({ code, name, level, counts }: AgencyCounts, codes: ReadonlyMap<string, string>): StatisticsRow {
  return { agency: name, agencyCode: codes.get(code ?? '') ?? codes.get(keyOf(name)) ?? null, level, ...withShare(counts) };
}

function withShare(counts: YearCounts): StatisticsView['total'] {
  const { received, onTime, early, late, openInTime, openLate, satisfaction } = counts;
  return { received, onTime, early, late, openInTime, openLate, onTimePercent: onTimePercent(counts), satisfaction };
}

function sumOf(all: readonly YearCounts[]): YearCounts {
  const sum = (pick: (counts: YearCounts) => number): number => all.reduce((total, counts) => total + pick(counts), 0);
  const rated = all.flatMap(({ satisfaction }) => satisfaction ?? []);
  const degree = (pick: (degrees: (typeof rated)[number]) => number): number => rated.reduce((total, degrees) => total + pick(degrees), 0);
  return {
    received: sum((counts) => counts.received), onTime: sum((counts) => counts.onTime), early: sum((counts) => counts.early), late: sum((counts) => counts.late),
    openInTime: sum((counts) => counts.openInTime), openLate: sum((counts) => counts.openLate),
    satisfaction: rated.length === 0 ? null : { good: degree(({ good }) => good), fair: degree(({ fair }) => fair), poor: degree(({ poor }) => poor) },
  };
}
