import type { MyDossier } from './my-dossier';

/** Lower is more urgent: what waits for the citizen first, then what is late, then what is ready, then what is under way. */
function rankOf({ completion, action }: MyDossier): number {
  if (action === 'supplement' || action === 'pay' || (completion?.group === 'waiting_citizen' && action !== 'wait')) return 0;
  if (completion?.timeliness === 'overdue') return 1;
  if (action === 'collect' || completion?.group === 'done') return 2;
  if (completion?.timeliness === 'due_soon') return 3;
  switch (completion?.group) {
    case 'in_progress':
    case 'accepted':
    case 'submitted':
    case 'waiting_citizen':
      return 4;
    case undefined:
    case 'other':
    case 'stopped':
      return 5;
    case 'refused':
    case 'withdrawn':
    case 'returned':
      return 6;
  }
}

/** Most urgent first; among equals the nearest appointment, then the newest. */
export function byUrgency(a: MyDossier, b: MyDossier): number {
  const days = (dossier: MyDossier) => dossier.workingDaysLeft ?? Number.MAX_SAFE_INTEGER;
  return rankOf(a) - rankOf(b) || days(a) - days(b) || b.followedAt.localeCompare(a.followedAt) || a.code.localeCompare(b.code);
}
