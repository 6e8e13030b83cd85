import { parseDossierCode } from '../../../domain/dossier-code';
import { isFreeFormCode } from '../../../domain/free-form-code';
import type { ApiError } from '../../api/api-error';
import { todayInVietnam } from '../../locales/dates';

/** A code that cannot be one is answered on the phone: an ID or phone number in the address must not leave it. */
export function localProblem(code: string): ApiError | null {
  if (parseDossierCode(code, todayInVietnam()).ok || isFreeFormCode(code)) return null;
  return { code: 'invalid_dossier_code', status: 0, title: '', hint: null, retryAfterSeconds: null, requestId: null, hotline: null };
}
