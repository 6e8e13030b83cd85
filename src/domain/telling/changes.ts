import type { Dossier, IsoTime, Level, NationalStatus } from '../dossier';
import { levelNow } from '../progress';
import { BY_POST_PLACE } from '../return-place';
import { actionOfStatus, groupOfStatus, isTerminal } from '../status';
import { vnDate } from '../time';
import { newDueAtOf } from '../timeliness';
import type { NoticeKind } from './kinds';
import { dueTomorrow, missedDay, runningAppointment } from './moments';

/**
 * One thing that changed. `key` is the same whoever finds it and whenever. `groupChanged`: the degree of completion shows it too.
 * `seenFrom`: the lowest tier at which there is something to see of it.
 */
export interface Change {
  kind: NoticeKind;
  key: string;
  groupChanged: boolean;
  seenFrom: 0 | 1 | 2;
  /** Of `moved`. */
  levels?: { from: Level; to: Level };
}

export interface Looks {
  /** Null at the first look, which tells nothing: the citizen has just seen it. */
  before: Dossier | null;
  after: Dossier;
  /** When `before` was last looked at, and now. */
  lookedAt: IsoTime;
  now: IsoTime;
  /** Number of the change: another one each time something was told of this dossier, and never an earlier one again. */
  turn: number;
}

/**
 * What there is to tell after a look. Any status may follow any other, as officers correct mistakes; what was wrong and is right again
 * is told again. What time brings about has its appointment in the key, so it is told once however often a dossier comes and goes.
 */
export function changesOf({ before, after, lookedAt, now, turn }: Looks): Change[] {
  if (before === null) return [];
  const groupChanged = groupOfStatus(before.statusCode) !== groupOfStatus(after.statusCode);
  const told = (kind: NoticeKind, seenFrom: Change['seenFrom'] = 0): Change => ({ kind, key: `${turn}:${kind}`, groupChanged, seenFrom });

  const changes: Change[] = [];
  const asked = isAskedForMore(before, after);
  const edge = before.statusCode === after.statusCode ? null : kindOfEdge(before.statusCode, after);
  const status = edge === 'supplement_wanted' && !asked ? 'status_changed' : edge;
  if (status !== null) changes.push(told(status));
  if (asked && status !== 'supplement_wanted') changes.push(told('supplement_wanted', 1));
  if (after.statusCode === 6 && before.statusCode === 6 && unpaidOf(after) > unpaidOf(before)) changes.push(told('fee_due', 2));
  const levels = moveOf(before, after);
  if (levels !== null) changes.push({ ...told('moved'), levels });
  if (postOf(after) !== null && postOf(after) !== postOf(before)) changes.push(told('post', 2));

  const late = lateness(before, after, lookedAt, now);
  if (late !== null) changes.push({ ...told('overdue', late.apology ? 1 : 0), key: late.key });
  const tomorrow = dueTomorrow(after, now);
  if (tomorrow !== null && dueTomorrow(before, lookedAt) !== tomorrow) changes.push({ ...told('due_tomorrow'), key: `due_tomorrow:${tomorrow}` });

  if (changes.length === 0 && isOtherwiseChanged(before, after)) changes.push(told('status_changed', 1));
  return changes;
}

/** What an edge between two statuses means to a citizen. Steps that were never seen are not made up. */
function kindOfEdge(from: NationalStatus, { statusCode }: Dossier): NoticeKind {
  switch (statusCode) {
    case 2:
      return 'accepted';
    case 3:
      return 'refused';
    case 4:
      return from === 1 || from === 3 ? 'accepted' : 'status_changed';
    case 5:
      return 'supplement_wanted';
    case 6:
      return 'fee_due';
    case 9:
      return 'result_ready';
    case 10:
      return 'returned';
    case 0:
    case 1:
    case 7:
    case 8:
      return 'status_changed';
  }
}

/** A request that was not open before, or status 5 from a system that lists no requests. One that was withdrawn or answered is no news. */
function isAskedForMore(before: Dossier, after: Dossier): boolean {
  const openBefore = new Set(openRequests(before));
  const enteredUnlisted = after.statusCode === 5 && before.statusCode !== 5 && after.supplements.length === 0;
  return enteredUnlisted || openRequests(after).some((request) => !openBefore.has(request));
}

/** Those that the citizen is asked to answer, as the screen says: elsewhere one is left over, or stands for the fee that is waited for. */
function openRequests({ statusCode, supplements }: Dossier): string[] {
  const open = supplements.filter(({ answeredAt }) => answeredAt === null);
  return actionOfStatus(statusCode, open.length > 0) === 'supplement' ? open.map(({ id, requestedAt }) => `${id}|${requestedAt ?? ''}`) : [];
}

const unpaidOf = ({ fees }: Dossier): number => fees.reduce((sum, { amountVnd, paid }) => sum + (paid ? 0 : amountVnd), 0);

/** What the post has done; that the result is to go by post is none of it. */
function postOf({ postal }: Dossier): string | null {
  if (postal === null || (postal.trackingNumber === null && (postal.stateRaw === '' || postal.stateRaw === BY_POST_PLACE))) return null;
  return `${postal.trackingNumber ?? ''}|${postal.stateRaw}`;
}

/** From one level to another; a level that becomes known, or is no longer one because the dossier ended, is no move. */
function moveOf(before: Dossier, after: Dossier): { from: Level; to: Level } | null {
  if (after.statusCode === 9 || isTerminal(before.statusCode)) return null;
  const [from, to] = [levelNow(before), levelNow(after)];
  return from === null || to === null || from === to ? null : { from, to };
}

/**
 * An appointment that passed without a new one, or an apology with a new date (NĐ 61/2018/NĐ-CP Đ.19.9), whichever comes first; each once.
 * An apology that names no day in force makes nothing late before the appointment has passed.
 */
function lateness(before: Dossier, after: Dossier, lookedAt: IsoTime, now: IsoTime): { key: string; apology: boolean } | null {
  if (runningAppointment(after) === null) return null;
  const apology = after.apology === null ? null : `apology:${after.apology.newDueAt === null ? '' : vnDate(after.apology.newDueAt)}`;
  const apologyBefore = before.apology === null ? null : `apology:${before.apology.newDueAt === null ? '' : vnDate(before.apology.newDueAt)}`;
  const missed = missedDay(after, now);
  if (apology !== null && apology !== apologyBefore && (missed !== null || newDueAtOf(after) !== null)) return { key: `overdue:${apology}`, apology: missed === null };
  return missed !== null && missed !== missedDay(before, lookedAt) ? { key: `overdue:${missed}`, apology: false } : null;
}

/** A label nobody knows that became another, or an appointment that was moved without a word. */
function isOtherwiseChanged(before: Dossier, after: Dossier): boolean {
  if (isTerminal(after.statusCode)) return false;
  const relabelled = before.statusCode === 0 && after.statusCode === 0 && before.statusRaw !== after.statusRaw;
  const moved = before.dueAt !== null && after.dueAt !== null && vnDate(before.dueAt) !== vnDate(after.dueAt);
  return relabelled || moved;
}

/** What a dossier was when it was handed over by this app: filed, and nothing yet done about it. */
export function asFiled(dossier: Dossier): Dossier {
  return { ...dossier, statusCode: 1, statusRaw: '', dueAt: null, apology: null, finishedAt: null, returnedAt: null, steps: [], supplements: [], fees: [], results: [], postal: null, reason: null };
}
