import { createDraftShelf, isShelved, type Shelved } from './draft-shelf';
import { isWriterFields, NO_WRITER, type WriterFields } from './writer';

/** A question being written. Consent is not kept: it is given anew. */
export interface QuestionDraft extends Shelved {
  /** Null: the province of this deployment. */
  provinceId: string | null;
  /** The procedure it is about; empty for none. */
  procedureCode: string;
  procedureName: string;
  title: string;
  content: string;
  mayPublish: boolean;
  who: WriterFields;
}

export const QUESTION_DRAFTS_KEY = 'question-drafts';

const isQuestionDraft = (value: unknown): value is QuestionDraft =>
  isShelved(value) && ['procedureCode', 'procedureName', 'title', 'content'].every((part) => typeof value[part] === 'string') && typeof value.mayPublish === 'boolean' && isWriterFields(value.who);

export const questionDrafts = createDraftShelf<QuestionDraft>(QUESTION_DRAFTS_KEY, isQuestionDraft);

export function newQuestionDraft(id: string, about: Pick<QuestionDraft, 'provinceId' | 'procedureCode' | 'procedureName'>, now: string): QuestionDraft {
  return { id, savedAt: now, ...about, title: '', content: '', mayPublish: false, who: NO_WRITER };
}
