import type { DossierView } from '../../../contract/schemas/dossier';
import { todayInVietnam } from '../../locales/dates';
import type { Say } from './dossier-words';

/** "còn 3 ngày làm việc", "hẹn trả hôm nay", "đúng hạn"; null when nothing is promised. Overdue is not said here. */
export function whenPhrase({ completion, detail }: DossierView, today: string, say: Say): string | null {
  switch (completion.timeliness) {
    case 'on_time':
    case 'due_soon': {
      const daysLeft = detail?.workingDaysLeft ?? null;
      if (daysLeft === null) return say(completion.timeliness);
      const dueAt = effectiveDueAt(detail);
      const dueDay = dueAt === null ? '' : todayInVietnam(new Date(dueAt));
      // Days left hold on the day they were counted: in a state kept since, the appointment itself comes and goes.
      if (dueDay === today) return say('due_today');
      if (dueDay < today && dueDay !== '') return say('due_that_day');
      // No working day is left before an appointment on a day off, yet it is still to come.
      return daysLeft > 0 ? say('days_left', { n: daysLeft }) : say('due_soon');
    }
    case 'paused':
      return say('paused');
    case 'overdue':
    case 'no_appointment':
    case 'finished_on_time':
    case 'finished_late':
    case 'closed':
      return null;
  }
}

/** The appointment that counts: the new one of the apology when there is one, else the one on the receipt. */
export function effectiveDueAt(detail: DossierView['detail']): string | null {
  return detail?.apology?.newDueAt ?? detail?.dueAt ?? null;
}
