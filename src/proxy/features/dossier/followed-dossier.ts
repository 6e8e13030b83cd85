import type { FollowedDossier } from '../../../contract/schemas/dossier';
import { viewOf } from '../../../domain/disclosure';
import type { Dossier } from '../../../domain/dossier';
import { actionInList } from '../../../domain/return-place';
import { toIso } from '../../../domain/time';
import type { Citizen } from '../../identity/identity';
import { unseal } from '../../security/seal';
import { keyText } from '../../store/dossier-key';
import type { Follow } from '../../store/follows';
import type { DossierParts } from './dossier-parts';
import { tierOf } from './tier';

export const LABEL_PURPOSE = 'follow-label';

/** A state older than this is marked stale in the list, and asked for again in the background. */
export const LIST_FRESH_MS = 600_000;

/** One line of the citizen's list, at the tier they reached. Days are counted now: an appointment passes without anyone asking. */
export function describeFollow(follow: Follow, dossier: Dossier | null, citizen: Citizen, { secrets, calendar, clock }: Pick<DossierParts, 'secrets' | 'calendar' | 'clock'>): FollowedDossier {
  const head = {
    code: follow.code,
    label: follow.labelSealed === null ? null : unseal(secrets.sealKey, LABEL_PURPOSE, follow.labelSealed),
    followedAt: toIso(follow.followedAt),
  };
  if (dossier === null) return { ...head, completion: null, procedureName: null, dueAt: null, workingDaysLeft: null, action: null };
  const tier = tierOf(citizen, keyText(follow), { phoneHashes: null, open: () => dossier }, secrets.pepper);
  const nowMs = clock.nowMs();
  const stale = nowMs - Date.parse(dossier.fetchedAt) > LIST_FRESH_MS;
  const { completion, detail } = viewOf(dossier, tier, toIso(new Date(nowMs)), calendar, stale);
  return {
    ...head,
    completion,
    procedureName: detail?.procedure.name ?? null,
    dueAt: detail?.apology?.newDueAt ?? detail?.dueAt ?? null,
    workingDaysLeft: detail?.workingDaysLeft ?? null,
    action: detail && actionInList(detail.action, detail.returnPlace),
  };
}
