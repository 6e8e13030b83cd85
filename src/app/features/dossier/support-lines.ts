import type { DossierView } from '../../../contract/schemas/dossier';
import { formatDay, todayInVietnam } from '../../locales/dates';
import { answerBy } from './answer-by';
import type { Say } from './dossier-words';
import { agencyNow, returnPlaceName } from './place-name';
import { handOverOf, isAnswered, whereSentence } from './state-sentence';
import { effectiveDueAt } from './when-phrase';

/** What stands under the state sentence: where it is when the sentence tells the delay, the appointment, how it ended. */
export function supportLines(view: DossierView, today: string, say: Say): string[] {
  const { completion, detail } = view;
  switch (completion.group) {
    case 'submitted':
    case 'accepted':
    case 'in_progress':
    case 'other':
      return [...(completion.timeliness === 'overdue' ? [whereSentence(view, say)] : []), ...renamed(view, say), ...appointment(view, say), ...counted(view, today, say)];
    case 'waiting_citizen':
      if (isAnswered(view)) return appointment(view, say);
      return [...firstAnswerBy(view, today, say), ...(completion.timeliness === 'paused' ? [say('paused_note')] : appointment(view, say))];
    case 'done':
      return [...readyAt(view, say), ...ended(view, say)];
    case 'returned':
      return [...(detail?.returnedAt ? [say('returned_on', { day: formatDay(detail.returnedAt) })] : []), ...ended(view, say)];
    case 'refused':
    case 'withdrawn':
    case 'stopped':
      return [];
  }
}

function appointment({ completion, detail }: DossierView, say: Say): string[] {
  const dueAt = effectiveDueAt(detail);
  if (detail && dueAt) return [say(detail.apology?.newDueAt ? 'new_due' : 'due', { day: formatDay(dueAt) })];
  if (completion.timeliness !== 'no_appointment') return [];
  return [say(completion.group === 'submitted' ? 'due_on_acceptance' : 'no_due')];
}

/** The headline keeps the name on the dossier; what the place is called now stands below it. */
function renamed({ detail }: DossierView, say: Say): string[] {
  if (!detail) return [];
  const { name, nowNamed } = agencyNow(detail);
  return nowNamed === null || nowNamed === name ? [] : [say('renamed', { now: nowNamed })];
}

/** Days left are counted when the state was fetched: said when that was another day. */
function counted({ completion, detail }: DossierView, today: string, say: Say): string[] {
  const isOld = todayInVietnam(new Date(completion.fetchedAt)) !== today;
  return isOld && detail !== null && detail.workingDaysLeft !== null ? [say('counted_on', { day: formatDay(completion.fetchedAt) })] : [];
}

/** The first day that runs out among the papers still asked for; none while a fee is waited for, as some systems never close a request. */
function firstAnswerBy({ detail }: DossierView, today: string, say: Say): string[] {
  const asked = detail?.action === 'supplement' ? detail.supplements : [];
  const days = asked.flatMap(({ answeredAt, expiresAt }) => (answeredAt === null && expiresAt !== null ? [expiresAt] : [])).sort();
  return days[0] === undefined ? [] : [answerBy(days[0], today, say)];
}

/** Only a counter is a place: by post or over the network is said above. */
function readyAt(view: DossierView, say: Say): string[] {
  const place = view.detail && handOverOf(view) === 'counter' && returnPlaceName(view.detail, say);
  return place ? [say('ready_at', { place })] : [];
}

function ended({ completion }: DossierView, say: Say): string[] {
  if (completion.timeliness === 'finished_on_time') return [say('finished_on_time')];
  return completion.timeliness === 'finished_late' ? [say('finished_late')] : [];
}
