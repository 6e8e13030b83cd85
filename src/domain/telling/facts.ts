import type { WorkCalendar } from '../calendar';
import { viewOf } from '../disclosure';
import type { Dossier, IsoTime } from '../dossier';
import { BY_POST_PLACE } from '../return-place';
import { vnDate } from '../time';
import type { BelongingsView, DetailView, Tier } from '../view';
import type { Change } from './changes';
import type { Facts, NoticeKind } from './kinds';

/** What one citizen is told of a change. */
export interface Telling {
  kind: NoticeKind;
  facts: Facts;
}

/** Kinds that say more than the degree of completion: who may see only that is told that the state changed. */
const BEYOND_COMPLETION: readonly NoticeKind[] = ['supplement_wanted', 'fee_due', 'due_tomorrow'];

/**
 * What a citizen of this tier is told of a change, taken from the view they could open, so that no notice ever says more than the screen
 * (TT 01/2018/TT-VPCP Đ.16.2.d). Null when nothing that they may see has changed.
 */
export function tellingOf(change: Change, dossier: Dossier, tier: Tier, now: IsoTime, calendar: WorkCalendar): Telling | null {
  if (tier < change.seenFrom) return null;
  const view = viewOf(dossier, tier, now, calendar, false);
  const { group, levelReached, levelNow, timeliness, fetchedAt } = view.completion;
  const moved = change.levels === undefined ? {} : { levelFrom: change.levels.from, levelTo: change.levels.to };
  const completion = { group, levelReached, levelNow, timeliness, knownAt: fetchedAt, ...moved };
  if (view.detail === null) {
    if (!BEYOND_COMPLETION.includes(change.kind)) return { kind: change.kind, facts: completion };
    return change.groupChanged || change.kind === 'due_tomorrow' ? { kind: 'status_changed', facts: completion } : null;
  }
  const ofKind = KIND_FACTS[change.kind]?.(view.detail, isBroken(dossier, vnDate(now)));
  const belonging = view.belongings === null ? undefined : BELONGING_FACTS[change.kind]?.(view.belongings);
  return { kind: change.kind, facts: { ...completion, ...detailFacts(view.detail), ...ofKind, ...belonging } };
}

function detailFacts({ procedure, agency, visits, apology, dueAt }: DetailView): Facts {
  const holder = visits.find(({ state }) => state === 'now')?.agency ?? agency;
  return { procedure: procedure.name, agency: nameNow(holder), dueAt: apology?.newDueAt ?? dueAt };
}

const nameNow = ({ name, nowNamed }: DetailView['agency']): string => nowNamed ?? name;

const KIND_FACTS: Partial<Record<NoticeKind, (detail: DetailView, isBroken: boolean) => Facts>> = {
  // Seen late, it is with another already.
  accepted: ({ agency }) => ({ agency: nameNow(agency) }),
  supplement_wanted: requestFacts,
  overdue: ({ apology, workingDaysLeft }, isBroken) => ({
    daysLate: workingDaysLeft !== null && workingDaysLeft < 0 ? -workingDaysLeft : null,
    apologyReason: isBroken ? null : (apology?.reason ?? null),
    newDueAt: isBroken ? null : (apology?.newDueAt ?? null),
  }),
  refused: reasonFacts,
  status_changed: reasonFacts,
  result_ready: ({ returnPlace }) => ({ returnPlace }),
  returned: ({ returnPlace }) => ({ returnPlace }),
};

/** An apology whose new day has passed too is no news, also when the appointment had been moved beyond that day. `today`: in Việt Nam. */
function isBroken({ apology }: Dossier, today: string): boolean {
  const newDueAt = apology?.newDueAt ?? null;
  return newDueAt !== null && vnDate(newDueAt) < today;
}

function reasonFacts({ reason, statusRaw }: DetailView): Facts {
  return { reason, statusRaw };
}

/** Of all open requests together: they are answered together (NĐ 61/2018/NĐ-CP Đ.19.4). */
function requestFacts({ supplements }: DetailView): Facts {
  const open = supplements.filter(({ answeredAt }) => answeredAt === null);
  const ends = open.flatMap(({ expiresAt }) => expiresAt ?? []).sort();
  return { requests: open.length, papers: open.reduce((sum, { papers }) => sum + papers.length, 0), reason: open[0]?.reason ?? null, expiresAt: ends[0] ?? null };
}

const BELONGING_FACTS: Partial<Record<NoticeKind, (belongings: BelongingsView) => Facts>> = {
  fee_due: ({ fees }) => ({ amountVnd: fees.reduce((sum, { amountVnd, paid }) => sum + (paid ? 0 : amountVnd), 0) }),
  result_ready: ({ results }) => ({ results: results.length }),
  returned: ({ results }) => ({ results: results.length }),
  post: ({ postal }) => ({ trackingNumber: postal?.trackingNumber ?? null, postalState: postal === null || postal.stateRaw === BY_POST_PLACE ? null : postal.stateRaw }),
};
