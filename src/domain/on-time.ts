/** What was solved in a year: on its day, before it, after it. */
export interface Solved {
  onTime: number;
  early: number;
  late: number;
}

/** Solved in time, early ones among them: the law counts who was late. */
export const solvedInTime = ({ onTime, early }: Pick<Solved, 'onTime' | 'early'>): number => onTime + early;

/** Of what was solved, not late, in percent with one decimal; null when nothing was solved. 100 is all of it and 0 none: rounding makes neither. */
export function onTimePercent(solved: Solved): number | null {
  const inTime = solvedInTime(solved);
  const all = inTime + solved.late;
  if (all === 0) return null;
  const percent = Math.round((inTime * 1000) / all) / 10;
  if (percent === 100 && solved.late > 0) return 99.9;
  return percent === 0 && inTime > 0 ? 0.1 : percent;
}
