import type { PostalBody, PostalView } from '../../../contract/schemas/post';
import type { ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isAnything } from '../shapes';
import { isPostalList } from './after-shapes';

type Direction = PostalBody['direction'];
const askedOf = (province: string | null) => (province === null ? {} : { query: { province } });

export function orderPost(id: string, body: PostalBody, idempotencyKey: string): Promise<ApiResult<unknown>> {
  return apiParts().call('orderPost', isAnything, { params: { id }, body, auth: 'required', idempotencyKey });
}

export function cancelPost(id: string, direction: Direction): Promise<ApiResult<unknown>> {
  return apiParts().call('cancelPost', isAnything, { params: { id, direction }, auth: 'required' });
}

/** For a dossier that was not filed here; `province` names the system when the code does not. Owner only (tier 2). */
export function orderPostForDossier(code: string, province: string | null, body: PostalBody, idempotencyKey: string): Promise<ApiResult<unknown>> {
  return apiParts().call('orderPostForDossier', isAnything, { params: { code }, ...askedOf(province), body, auth: 'required', idempotencyKey });
}

/** Orders this citizen made for a dossier, newest first. */
export function listPostForDossier(code: string, province: string | null): Promise<ApiResult<{ items: PostalView[] }>> {
  return apiParts().call('getPostForDossier', isPostalList, { params: { code }, ...askedOf(province), auth: 'required' });
}

export function cancelPostForDossier(code: string, province: string | null, direction: Direction): Promise<ApiResult<unknown>> {
  return apiParts().call('cancelPostForDossier', isAnything, { params: { code, direction }, ...askedOf(province), auth: 'required' });
}
