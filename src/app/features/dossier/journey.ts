import type { DossierView, LevelView, VisitView } from '../../../contract/schemas/dossier';
import { LEVELS } from '../../../domain/dossier';

/** One stop of the line: a visit to an agency, or several visits folded into one when the screen is narrow. */
export interface Station {
  key: string;
  level: LevelView;
  state: 'done' | 'now' | 'ahead';
  late: boolean;
  /** The journey was broken off here: refused, withdrawn or stopped. */
  ended: boolean;
  /** Indexes into `detail.visits`; empty when the citizen may not see who has it. */
  visits: number[];
}

export type FinishLook = 'appointment' | 'overdue' | 'open' | 'ready' | 'handed_over' | 'stopped';

/** What the picture tells, before it has a size. */
export interface Journey {
  /** Lowest first. */
  bands: LevelView[];
  stations: Station[];
  /** Where the result is handed over; null means the counter is not known, the finish then spans every band. */
  finish: { level: LevelView | null; look: FinishLook };
  /** True when the stations are the real visits; false at tier 0, where only levels and percent are known. */
  named: boolean;
  percent: number;
}

/** The journey of a dossier as far as this citizen may see it. */
export function journeyOf(view: DossierView): Journey {
  const { completion, detail } = view;
  const visits = detail?.visits ?? [];
  const look = finishLookOf(view);
  const stations = (visits.length > 0 ? stationsOfVisits(visits, view) : stationsOfCompletion(view)).map((station, index, all) => ({
    ...station,
    ended: look === 'stopped' && index === all.length - 1,
  }));
  const finishLevel = detail?.agency.level ?? null;
  return {
    bands: bandsOf([...completion.levels, ...stations.map((station) => station.level), finishLevel]),
    stations,
    finish: { level: finishLevel, look },
    named: visits.length > 0,
    percent: completion.percent,
  };
}

function bandsOf(levels: readonly (LevelView | null)[]): LevelView[] {
  const bands = LEVELS.filter((level) => levels.includes(level));
  return bands.length > 0 ? bands : ['commune', 'province'];
}

type Stop = Omit<Station, 'ended'>;

function stationsOfVisits(visits: readonly VisitView[], view: DossierView): Stop[] {
  let level: LevelView = view.detail?.agency.level ?? view.completion.levels[0] ?? 'commune';
  return visits.map((visit, index) => {
    level = visit.level ?? level;
    return { key: `visit-${String(index)}`, level, state: visit.state, late: visit.late, visits: [index] };
  });
}

/** Tier 0: the highest level reached and the level it is at now; nothing is drawn that is not known. */
function stationsOfCompletion({ completion }: DossierView): Stop[] {
  const { levelNow, levelReached, levels, timeliness } = completion;
  const now = levelNow ?? levelReached ?? levels[0] ?? 'commune';
  const over = isOver(completion.group);
  const here: Stop = { key: 'here', level: now, state: over ? 'done' : 'now', late: timeliness === 'overdue', visits: [] };
  if (levelReached === null || levelReached === now) return [here];
  return [{ key: 'reached', level: levelReached, state: 'done', late: false, visits: [] }, here];
}

function isOver(group: DossierView['completion']['group']): boolean {
  return group === 'done' || group === 'returned' || group === 'refused' || group === 'withdrawn' || group === 'stopped';
}

function finishLookOf({ completion }: DossierView): FinishLook {
  switch (completion.group) {
    case 'done':
      return 'ready';
    case 'returned':
      return 'handed_over';
    case 'refused':
    case 'withdrawn':
    case 'stopped':
      return 'stopped';
    case 'submitted':
    case 'accepted':
    case 'in_progress':
    case 'waiting_citizen':
    case 'other':
      if (completion.timeliness === 'overdue') return 'overdue';
      return completion.timeliness === 'no_appointment' ? 'open' : 'appointment';
  }
}
