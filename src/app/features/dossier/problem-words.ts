import type { ApiError, ApiErrorCode } from '../../api/api-error';
import { parseDossierCode } from '../../../domain/dossier-code';
import type { Say } from './dossier-words';
import { retryWords } from './retry-words';

export type ProblemKind = 'not_found' | 'bad_code' | 'limited' | 'busy' | 'upstream' | 'offline' | 'not_served' | 'failed';

/** Shown beside every hint about a code; the same the receipt's form uses. */
export const EXAMPLE_CODE = '000.23.11.H11-240716-0007';

export interface ProblemWords {
  kind: ProblemKind;
  title: string;
  lines: string[];
}

/** Why there is no dossier to show, in words with a way on. `today` is yyyy-MM-dd in Việt Nam. */
export function problemWords(error: ApiError, code: string, today: string, say: Say): ProblemWords {
  const kind = KINDS[error.code] ?? 'failed';
  const retry = retryWords(error.retryAfterSeconds, say);
  const words = (title: string, lines: (string | null)[]): ProblemWords => ({ kind, title, lines: lines.flatMap((line) => (line ? [line] : [])) });
  switch (kind) {
    case 'bad_code':
      return words(say('bad_code_title'), [faultWords(code, today, say) ?? error.title]);
    case 'not_found':
      return words(say('nf_title'), [say('nf_text'), faultWords(code, today, say)]);
    case 'limited':
      return words(say('limited_title'), [retry ?? say('limited_text')]);
    case 'busy':
      return words(say('busy_title'), [retry ?? say('busy_text')]);
    case 'upstream':
      return words(say('upstream_title'), [say('upstream_text'), retry]);
    case 'offline':
      return words(say('offline_title'), [say('offline_text')]);
    case 'not_served':
      return words(say('not_served_title'), [say('not_served_text')]);
    case 'failed':
      return words(say('failed_title'), [error.title, retry]);
  }
}

const KINDS: Partial<Record<ApiErrorCode, ProblemKind>> = {
  dossier_not_found: 'not_found',
  not_found: 'not_found',
  invalid_dossier_code: 'bad_code',
  too_many_requests: 'limited',
  overloaded: 'busy',
  upstream_unavailable: 'upstream',
  offline: 'offline',
  province_not_served: 'not_served',
};

/** Which part of the code is wrong; null for a code that is whole. */
export function faultWords(code: string, today: string, say: Say): string | null {
  const parsed = parseDossierCode(code, today);
  return parsed.ok ? null : say(`fault_${parsed.fault}`, { example: EXAMPLE_CODE });
}
