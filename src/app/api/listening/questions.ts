import type { AskedPage, QuestionBody, QuestionPage, QuestionView } from '../../../contract/schemas/question';
import type { ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isAskedPage, isQuestionPage, isQuestionView } from './letter-shapes';
import { queryOf } from './query-of';

export interface AskedSearch {
  q: string | null;
  province: string | null;
  procedure: string | null;
}

/** Frequent questions first, then answered ones whose askers agreed. */
export function searchQuestions(search: AskedSearch, cursor: string | null): Promise<ApiResult<AskedPage>> {
  return apiParts().call('listQuestions', isAskedPage, { query: queryOf({ ...search, cursor }) });
}

/** Repeating it with the same key and body, or with the same draft, asks once and answers the same. */
export function createQuestion(body: QuestionBody, idempotencyKey: string): Promise<ApiResult<QuestionView>> {
  return apiParts().call('createQuestion', isQuestionView, { body, auth: 'required', idempotencyKey });
}

/** What this citizen asked, newest first. */
export function listMyQuestions(cursor: string | null): Promise<ApiResult<QuestionPage>> {
  return apiParts().call('listMyQuestions', isQuestionPage, { query: queryOf({ cursor }), auth: 'own' });
}

export function getMyQuestion(id: string): Promise<ApiResult<QuestionView>> {
  return apiParts().call('getMyQuestion', isQuestionView, { params: { id }, auth: 'required' });
}

/** 1 chưa hài lòng, 2 hài lòng, 3 rất hài lòng; once. */
export function rateQuestion(id: string, body: { score: number; comment: string }, idempotencyKey: string): Promise<ApiResult<QuestionView>> {
  return apiParts().call('rateQuestion', isQuestionView, { params: { id }, body, auth: 'required', idempotencyKey });
}
