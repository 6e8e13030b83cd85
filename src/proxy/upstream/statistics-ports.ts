import type { Level } from '../../domain/dossier';
import type { UpstreamResult } from './ports';

/** Dossiers of a year as a system counts them. Ratings in the three degrees of TT 32/2017/TT-BTTTT; null where it publishes none. */
export interface YearCounts {
  received: number;
  onTime: number;
  early: number;
  late: number;
  openInTime: number;
  openLate: number;
  satisfaction: { good: number; fair: number; poor: number } | null;
}

/** `code` as the system writes it, null without one. */
export interface AgencyCounts {
  code: string | null;
  name: string;
  level: Level | null;
  counts: YearCounts;
}

/** A year of a province. `total` as the system states it; null when it states none. `unusable` counts rows that could not be read. */
export interface YearFigures {
  total: YearCounts | null;
  agencies: AgencyCounts[];
  unusable: number;
}

/** What a province's system publishes about its own work. */
export interface StatisticsSource {
  readonly provinceId: string;
  /** Who counts, in words. */
  readonly source: string;
  readYear(year: number): Promise<UpstreamResult<YearFigures>>;
}
