import type { NationalStatus } from './dossier';
import { STATUS_LABELS } from './status-labels';
import { keyOf } from './text';

export type StatusGroup =
  | 'submitted' | 'accepted' | 'in_progress' | 'waiting_citizen' | 'done' | 'returned' | 'refused' | 'withdrawn' | 'stopped' | 'other';

export type CitizenAction = 'none' | 'wait' | 'supplement' | 'pay' | 'collect' | 'refile' | 'read_reason' | 'rate';

const GROUPS: Record<NationalStatus, StatusGroup> = {
  0: 'other',
  1: 'submitted',
  2: 'accepted',
  3: 'refused',
  4: 'in_progress',
  5: 'waiting_citizen',
  6: 'waiting_citizen',
  7: 'withdrawn',
  8: 'stopped',
  9: 'done',
  10: 'returned',
};

const ACTIONS: Record<NationalStatus, CitizenAction> = {
  0: 'none',
  1: 'wait',
  2: 'none',
  3: 'refile',
  4: 'none',
  5: 'wait',
  6: 'pay',
  7: 'none',
  8: 'read_reason',
  9: 'collect',
  10: 'rate',
};

/** Degree of completion a citizen understands, from the national status. */
export function groupOfStatus(status: NationalStatus): StatusGroup {
  return GROUPS[status];
}

/** What the citizen has to do now. In status 5 there is nothing left to do once every request was answered. */
export function actionOfStatus(status: NationalStatus, hasOpenSupplement: boolean): CitizenAction {
  if (hasOpenSupplement && (status === 5 || status === 0)) return 'supplement';
  return ACTIONS[status];
}

/** No step can follow: refused, withdrawn, stopped, handed over. */
export function isTerminal(status: NationalStatus): boolean {
  return status === 3 || status === 7 || status === 8 || status === 10;
}

const BY_KEY = new Map<string, NationalStatus>(
  ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const).flatMap((status) =>
    STATUS_LABELS[status].map((label): [string, NationalStatus] => [keyOf(label), status]),
  ),
);

/** What some systems write behind a label without changing it: whether it is in time, or since when. */
const WHEN = /(?: (?:(?:da )?(?:qua|tre|dung|truoc|som|trong|con) han(?: \d+ ngay)?|(?:(?:tu )?ngay |luc )?(?:\d{1,2} \d{2} )?\d{1,2} \d{1,2} \d{4}(?: \d{1,2} \d{2}(?: \d{2})?)?))+$/;

/** A number of the vendor's own, and what is said to be. */
const BEFORE = /^(?:\d{1,2} )?(?:trang thai )?(?:ho so )?/;

const labelIn = (words: string): string => keyOf(words).replace(BEFORE, '').replace(/\bxu li\b/, 'xu ly').replace(/\bkq\b/, 'ket qua');

/** Labels that more than one status goes by: ready or handed over, refused or stopped, or a step as much as what came of it. */
const VAGUE = /^(?:(?:da |bi )?(?:hoan thanh|giai quyet(?: xong)?|xu ly(?: xong)?|xong|tu choi|huy(?: ho so| tu choi(?: xu ly)?)?)|tra ket qua)$/;

/** Whether a number beside the label says more than it. */
export const isVagueLabel = (label: string): boolean => VAGUE.test(labelIn(label).replace(WHEN, ''));

/** National status a label stands for, whatever its case, accents or punctuation; 0 for a label nobody listed: never a guess. */
export function statusOfLabel(label: string): NationalStatus {
  const key = labelIn(label);
  return BY_KEY.get(key) ?? BY_KEY.get(key.replace(WHEN, '')) ?? 0;
}
