import type { PetitionBody } from '../../contract/schemas/petition';
import type { QuestionBody } from '../../contract/schemas/question';
import { isRecord } from '../api/shapes';

export type Letter = { kind: 'petition'; body: PetitionBody } | { kind: 'question'; body: QuestionBody };

/** Why it was not taken, in words; `code` as the proxy names it. */
export interface OutboxProblem {
  code: string;
  title: string;
}

/** A letter written, not known to have arrived. Its id is its draft's. */
export interface OutboxItem {
  letter: Letter;
  /** Made once, when it was put here: however often it is sent, it arrives once. */
  key: string;
  queuedAt: string;
  /** Its pictures are not all there yet; their ids come into the body before it goes. */
  hasFiles: boolean;
  /** It was handed over and no answer came back. */
  maybeThere: boolean;
  /** The last reason it stayed here; it goes by itself later. */
  waitsFor: OutboxProblem | null;
  /** The proxy said no: only the citizen can go on. */
  refused: OutboxProblem | null;
}

export const idOf = ({ letter }: OutboxItem): string => letter.body.draftId;

const isProblem = (value: unknown): boolean => value === null || (isRecord(value) && typeof value.code === 'string' && typeof value.title === 'string');

export const isOutboxItem = (value: unknown): value is OutboxItem =>
  isRecord(value) &&
  typeof value.key === 'string' &&
  typeof value.queuedAt === 'string' &&
  typeof value.hasFiles === 'boolean' &&
  typeof value.maybeThere === 'boolean' &&
  isProblem(value.waitsFor) &&
  isProblem(value.refused) &&
  isRecord(value.letter) &&
  (value.letter.kind === 'petition' || value.letter.kind === 'question') &&
  isRecord(value.letter.body) &&
  typeof value.letter.body.draftId === 'string' &&
  typeof value.letter.body.title === 'string';
