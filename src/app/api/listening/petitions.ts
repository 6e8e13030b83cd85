import type { CheckView, ListeningView, PetitionBody, PetitionDraftView, PetitionPage, PetitionView, PublishedPage, PublishedPetition } from '../../../contract/schemas/petition';
import type { ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isCheckView, isListeningView, isPetitionDraftView, isPetitionPage, isPetitionView, isPublished, isPublishedPage } from './letter-shapes';
import { queryOf } from './query-of';

/** Who hears what in a province, and where complaints and denunciations go. */
export function getListening(province: string | null): Promise<ApiResult<ListeningView>> {
  return apiParts().call('getListening', isListeningView, { query: queryOf({ province }) });
}

/** Answered petitions and questions like this one, and what the text should not say. Nothing of it is kept. */
export function checkPetition(body: { provinceId?: string; title: string; content: string; procedureCode?: string }): Promise<ApiResult<CheckView>> {
  return apiParts().call('checkPetition', isCheckView, { body, auth: 'optional' });
}

/** Makes room for the pictures of a petition that is being written. */
export function putPetitionDraft(id: string, provinceId: string): Promise<ApiResult<PetitionDraftView>> {
  return apiParts().call('putPetitionDraft', isPetitionDraftView, { params: { id }, body: { provinceId }, auth: 'required' });
}

/** Repeating it with the same key and body, or with the same draft, sends once and answers the same. */
export function createPetition(body: PetitionBody, idempotencyKey: string): Promise<ApiResult<PetitionView>> {
  return apiParts().call('createPetition', isPetitionView, { body, auth: 'required', idempotencyKey });
}

/** What this citizen sent, newest first. */
export function listMyPetitions(cursor: string | null): Promise<ApiResult<PetitionPage>> {
  return apiParts().call('listMyPetitions', isPetitionPage, { query: queryOf({ cursor }), auth: 'own' });
}

export function getMyPetition(id: string): Promise<ApiResult<PetitionView>> {
  return apiParts().call('getMyPetition', isPetitionView, { params: { id }, auth: 'required' });
}

/** 1 chưa hài lòng, 2 hài lòng, 3 rất hài lòng; once for an answer. */
export function ratePetition(id: string, body: { score: number; comment: string }, idempotencyKey: string): Promise<ApiResult<PetitionView>> {
  return apiParts().call('ratePetition', isPetitionView, { params: { id }, body, auth: 'required', idempotencyKey });
}

/** Asks for a second answer, once. */
export function reopenPetition(id: string, why: string, idempotencyKey: string): Promise<ApiResult<PetitionView>> {
  return apiParts().call('reopenPetition', isPetitionView, { params: { id }, body: { why }, auth: 'required', idempotencyKey });
}

/** Asks the agency how far it is. */
export function askPetitionProgress(id: string, idempotencyKey: string): Promise<ApiResult<PetitionView>> {
  return apiParts().call('askPetitionProgress', isPetitionView, { params: { id }, auth: 'required', idempotencyKey });
}

export interface PublishedSearch {
  q: string | null;
  province: string | null;
  area: string | null;
  agency: string | null;
}

/** Answered petitions that agencies publish, without names. */
export function searchPetitions(search: PublishedSearch, cursor: string | null): Promise<ApiResult<PublishedPage>> {
  return apiParts().call('listPetitions', isPublishedPage, { query: queryOf({ ...search, cursor }) });
}

export function getPublishedPetition(id: string): Promise<ApiResult<PublishedPetition>> {
  return apiParts().call('getPetition', isPublished, { params: { id } });
}
