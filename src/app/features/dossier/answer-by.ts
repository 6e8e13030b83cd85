import { formatDay, todayInVietnam } from '../../locales/dates';
import type { Say } from './dossier-words';

/** By when papers are wanted; nobody sets out with them for a day that has passed without asking first. */
export function answerBy(expiresAt: string, today: string, say: Say): string {
  return say(todayInVietnam(new Date(expiresAt)) < today ? 'supplement_expired' : 'supplement_by', { day: formatDay(expiresAt) });
}
