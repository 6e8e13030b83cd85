import type { DossierCompletion } from '../../contract/schemas/dossier';
import { formatDay, todayInVietnam } from '../locales/dates';
import { defineWords } from '../locales/define-words';
import type { Tone } from './tone';
import { vi } from './state-words.vi';

export const stateWords = defineWords(vi, () => import('./state-words.en'));

export interface StateFacts {
  completion: DossierCompletion | null;
  workingDaysLeft: number | null;
  action: string | null;
  /** The appointment in force, when it may be seen. */
  dueAt: string | null;
  /** When the days left were counted, when that was not as the state was fetched. */
  countedAt?: string | undefined;
}

/** The one line that says how a followed dossier stands, and how much it presses. */
export function stateSentence(facts: StateFacts, today: string = todayInVietnam()): { text: string; tone: Tone } {
  const { say } = stateWords;
  const { completion, action } = facts;
  if (completion === null) return { text: say('unknown'), tone: 'info' };
  const { group, timeliness, levelNow } = completion;
  switch (group) {
    case 'waiting_citizen':
      if (action === 'wait') return { text: say('answered'), tone: 'info' };
      return { text: say(action === 'supplement' || action === 'pay' ? action : 'waiting_citizen'), tone: 'warning' };
    case 'done':
      return { text: say(action === 'await_post' || action === 'download' ? action : 'done'), tone: 'success' };
    case 'returned':
      return { text: say('returned'), tone: 'success' };
    case 'refused':
    case 'stopped':
      return { text: say(group), tone: 'danger' };
    case 'withdrawn':
      return { text: say(group), tone: 'info' };
    case 'other':
    case 'submitted':
    case 'accepted':
    case 'in_progress': {
      if (action === 'supplement') return { text: say('supplement'), tone: 'warning' };
      if (timeliness === 'overdue') return { text: overdue(facts, dayOf(facts.countedAt ?? completion.fetchedAt) === today), tone: 'danger' };
      const what = group === 'in_progress' && levelNow ? say('in_progress_at', { level: say(levelNow) }) : say(group);
      return { text: withTime(what, timeliness, facts, today), tone: timeliness === 'due_soon' ? 'warning' : 'info' };
    }
  }
}

const dayOf = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? '' : todayInVietnam(new Date(iso)));

function overdue({ workingDaysLeft }: StateFacts, countedToday: boolean): string {
  const { say } = stateWords;
  return countedToday && workingDaysLeft !== null && workingDaysLeft < 0 ? say('overdue_days', { n: -workingDaysLeft }) : say('overdue');
}

/** Days left hold on the day they were counted alone: of a state kept from another day the appointment itself is told. */
function withTime(what: string, timeliness: DossierCompletion['timeliness'], { workingDaysLeft, dueAt, completion, countedAt }: StateFacts, today: string): string {
  const { say } = stateWords;
  if (timeliness === 'paused') return say('paused', { what });
  if (timeliness !== 'on_time' && timeliness !== 'due_soon') return what;
  const countedToday = dayOf(countedAt ?? completion?.fetchedAt ?? '') === today;
  if (!countedToday) return dueAt === null ? what : say('due_on', { what, day: formatDay(dueAt) });
  if (workingDaysLeft === 0 && (dueAt === null || dayOf(dueAt) === today)) return say('due_today', { what });
  if (workingDaysLeft !== null && workingDaysLeft > 0) return say('days_left', { what, n: workingDaysLeft });
  return timeliness === 'due_soon' ? say('due_soon', { what }) : what;
}
