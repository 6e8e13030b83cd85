import type { VisitView } from '../../../contract/schemas/dossier';
import { formatDay, todayInVietnam } from '../../locales/dates';
import { formatAmount } from '../../locales/money';
import type { Say } from './dossier-words';
import { placeName } from './place-name';

/** How the dossier came there: "Chuyển lên cấp Huyện". */
export function handWords(visit: VisitView, say: Say): string {
  if (visit.hand === 'start') return say('hand_start');
  if (visit.hand === 'across' || visit.level === null) return say('hand_across');
  return say(`hand_${visit.hand}`, { level: say(`level_${visit.level}`) });
}

/** "Đang ở đây", "Đã xong", "Sắp đến". */
export function visitStateWords(visit: VisitView, say: Say): string {
  return say(`visit_${visit.state}`);
}

/** Since when, and how long it was planned and took; empty when nothing is known. */
export function visitTimes(visit: VisitView, say: Say): string[] {
  return [span(visit, say), duration(visit, say)].filter((line) => line !== null);
}

/** From when to when, as far as it was written: some systems write only when a step was done. */
export function spanWords({ startedAt, endedAt }: Pick<VisitView, 'startedAt' | 'endedAt'>, say: Say): string | null {
  if (startedAt && endedAt) return say('from_to', { from: formatDay(startedAt), to: formatDay(endedAt) });
  if (startedAt) return say('since', { day: formatDay(startedAt) });
  return endedAt ? say('done_on', { day: formatDay(endedAt) }) : null;
}

function span(visit: VisitView, say: Say): string | null {
  const { state, plannedEndAt } = visit;
  const known = spanWords(visit, say);
  if (known !== null) return known;
  return state === 'ahead' && plannedEndAt ? plannedWords(plannedEndAt, say) : null;
}

/** Until when it was planned. Of a late dossier that day may be over before the step has begun: then nobody expects it any more. */
export const plannedWords = (plannedEndAt: string, say: Say): string =>
  say(plannedEndAt.slice(0, 10) < todayInVietnam() ? 'planned_over' : 'planned_until', { day: formatDay(plannedEndAt) });

function duration({ plannedWorkingDays, takenWorkingDays, plannedEndAt, state }: VisitView, say: Say): string | null {
  // A day that rounds to nothing says nothing.
  const taken = takenWorkingDays ? say('taken', { n: formatAmount(takenWorkingDays) }) : null;
  if (plannedWorkingDays) {
    const planned = say('planned', { n: formatAmount(plannedWorkingDays) });
    return taken === null ? planned : `${planned}, ${taken}`;
  }
  if (takenWorkingDays && state === 'done') return say('taken_alone', { n: formatAmount(takenWorkingDays) });
  return state === 'now' && plannedEndAt ? plannedWords(plannedEndAt, say) : null;
}

/** Everything about a visit in one breath, for the slider and for screen readers. */
export function visitInOneBreath(visit: VisitView, say: Say): string {
  const late = visit.late ? [say('visit_late')] : [];
  return [placeName(visit.agency, say), visitStateWords(visit, say), ...late, ...visitTimes(visit, say)].join(', ');
}
