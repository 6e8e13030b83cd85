import type { FollowedDossier, StatusGroupView, TimelinessView } from '../../../contract/schemas/dossier';

const BY_GROUP: Partial<Record<StatusGroupView, number>> = { waiting_citizen: 0, done: 3, returned: 7, refused: 7, withdrawn: 7, stopped: 7 };
const BY_TIMELINESS: Record<TimelinessView, number> = {
  overdue: 1, due_soon: 2, on_time: 4, no_appointment: 5, paused: 5, finished_on_time: 7, finished_late: 7, closed: 7,
};
const UNKNOWN = 6;

function rankOf({ completion }: FollowedDossier): number {
  return completion === null ? UNKNOWN : (BY_GROUP[completion.group] ?? BY_TIMELINESS[completion.timeliness]);
}

/** Most urgent first: what waits for the citizen, what is late or nearly so, what can be collected, then by appointment; finished ones last. */
export function compareUrgency(a: FollowedDossier, b: FollowedDossier): number {
  return rankOf(a) - rankOf(b) || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') || b.followedAt.localeCompare(a.followedAt) || a.code.localeCompare(b.code);
}
