import type { IsoTime, Level } from './dossier';

/** How a dossier came to an agency: first one, handed up, back down, or on at the same level. */
export type Hand = 'start' | 'up' | 'down' | 'across';
export type VisitState = 'done' | 'now' | 'ahead';

export interface VisitAgency {
  name: string;
  level: Level | null;
  nowNamed: string | null;
}

export interface VisitStep {
  name: string;
  startedAt: IsoTime | null;
  endedAt: IsoTime | null;
  plannedEndAt: IsoTime | null;
  note: string | null;
}

/** One stay at one agency: consecutive steps there. */
export interface Visit {
  level: Level | null;
  agency: VisitAgency;
  hand: Hand;
  state: VisitState;
  startedAt: IsoTime | null;
  endedAt: IsoTime | null;
  plannedEndAt: IsoTime | null;
  /** Working days, one decimal, never negative; null when a time is missing. `taken` runs to now while the dossier is there. */
  plannedWorkingDays: number | null;
  takenWorkingDays: number | null;
  late: boolean;
  steps: VisitStep[];
}
