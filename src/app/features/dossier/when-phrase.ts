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
      if (daysLeft > 0) return say('days_left', { n: daysLeft });
      const dueAt = effectiveDueAt(detail);
      const dueDay = dueAt === null ? '' : todayInVietnam(new Date(dueAt));
      // No working day is left before an appointment on a day off, yet it is still to come.
      if (dueDay > today) return say('due_soon');
      return dueDay === today ? say('due_today') : say('due_that_day');
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
