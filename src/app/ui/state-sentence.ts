import type { DossierCompletion } from '../../contract/schemas/dossier';
import { defineWords } from '../locales/define-words';
import type { Tone } from './tone';
import { vi } from './state-words.vi';

export const stateWords = defineWords(vi, () => import('./state-words.en'));

export interface StateFacts {
  completion: DossierCompletion | null;
  workingDaysLeft: number | null;
  action: string | null;
}

/** The one line that says how a followed dossier stands, and how much it presses. */
export function stateSentence({ completion, workingDaysLeft, action }: StateFacts): { text: string; tone: Tone } {
  const { say } = stateWords;
  if (completion === null) return { text: say('unknown'), tone: 'info' };
  const { group, timeliness, levelNow } = completion;
  switch (group) {
    case 'waiting_citizen':
      return { text: say(action === 'supplement' || action === 'pay' ? action : 'waiting_citizen'), tone: 'warning' };
    case 'done':
      return { text: say('done'), tone: 'success' };
    case 'returned':
      return { text: say('returned'), tone: 'success' };
    case 'refused':
    case 'stopped':
      return { text: say(group), tone: 'danger' };
    case 'withdrawn':
    case 'other':
      return { text: say(group), tone: 'info' };
    case 'submitted':
    case 'accepted':
    case 'in_progress': {
      if (timeliness === 'overdue') {
        return { text: workingDaysLeft !== null && workingDaysLeft < 0 ? say('overdue_days', { n: -workingDaysLeft }) : say('overdue'), tone: 'danger' };
      }
      const what = group === 'in_progress' && levelNow ? say('in_progress_at', { level: say(levelNow) }) : say(group);
      return { text: withTime(what, timeliness, workingDaysLeft), tone: timeliness === 'due_soon' ? 'warning' : 'info' };
    }
  }
}

function withTime(what: string, timeliness: DossierCompletion['timeliness'], daysLeft: number | null): string {
  const { say } = stateWords;
  if (timeliness === 'paused') return say('paused', { what });
  if (timeliness !== 'on_time' && timeliness !== 'due_soon') return what;
  if (daysLeft === 0) return say('due_today', { what });
  if (daysLeft !== null && daysLeft > 0) return say('days_left', { what, n: daysLeft });
  return timeliness === 'due_soon' ? say('due_soon', { what }) : what;
}
