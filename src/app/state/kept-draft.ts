import type { DraftView } from '../../contract/schemas/draft';
import type { Answers } from '../../contract/schemas/form';
import type { PostalParty } from '../../contract/schemas/post';
import { isRecord } from '../api/shapes';

export type DraftStep = 'form' | 'papers' | 'review';
export type ResultWay = 'counter' | 'post' | 'electronic';

/** What was chosen on the review screen. Consent and commitment are not kept: they are ticked anew. */
export interface ReviewChoices {
  resultWay: ResultWay | null;
  collect: boolean;
  party: PostalParty;
}

export interface SubmitKey {
  key: string;
  /** What was sent with it, so that another wish gets another key; null until the first try. */
  sent: string | null;
}

/** A draft as this device keeps it. */
export interface KeptDraft {
  id: string;
  provinceId: string;
  procedureCode: string;
  procedureName: string;
  formVersion: number;
  answers: Answers;
  step: DraftStep;
  /** What the server last said it has; 0 for nothing. */
  revision: number;
  /** Holds something the server has not heard of. */
  unsent: boolean;
  /** What was sent and not answered yet, by `contentOf`, oldest first: the server may have taken one of these. */
  unanswered?: string[];
  savedAt: string;
  expiresAt: string | null;
  /** Fields to look at again since the form has a new version. */
  toCheck: string[];
  choices: ReviewChoices | null;
  submit: SubmitKey | null;
}

export const isKeptDraft = (value: unknown): value is KeptDraft =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  typeof value.procedureCode === 'string' &&
  typeof value.revision === 'number' &&
  typeof value.formVersion === 'number' &&
  isRecord(value.answers) &&
  Array.isArray(value.toCheck);

export interface DraftStart {
  id: string;
  provinceId: string;
  procedureCode: string;
  procedureName: string;
  /** 0: the form has not been seen yet. */
  formVersion: number;
}

/** A new draft, known to nobody but this device. */
export function newDraft(start: DraftStart, now: string): KeptDraft {
  return { ...start, answers: {}, step: 'form', revision: 0, unsent: false, savedAt: now, expiresAt: null, toCheck: [], choices: null, submit: null };
}

/** The server's draft, with what only this device knows. */
export function fromServer(view: DraftView, before: KeptDraft | null): KeptDraft {
  const { id, provinceId, procedureCode, procedureName, formVersion, answers, step, revision, savedAt, expiresAt } = view;
  return {
    id, provinceId, procedureCode, procedureName, formVersion, answers, step, revision, savedAt, expiresAt,
    unsent: false,
    toCheck: before?.toCheck ?? [],
    choices: before?.choices ?? null,
    submit: before?.submit ?? null,
  };
}
