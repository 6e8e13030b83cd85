import type { LevelView, VisitView } from '../../../contract/schemas/dossier';

export interface BandVisits {
  level: LevelView;
  visits: VisitView[];
}

/** Consecutive visits on the same level under one heading, in the order visited. `levels[i]` is the band of `visits[i]`. */
export function groupByBand(visits: readonly VisitView[], levels: readonly LevelView[]): BandVisits[] {
  const groups: BandVisits[] = [];
  visits.forEach((visit, index) => {
    const level = levels[index] ?? 'commune';
    const last = groups[groups.length - 1];
    if (last?.level === level) last.visits.push(visit);
    else groups.push({ level, visits: [visit] });
  });
  return groups;
}
