import type { ApiError, ApiErrorCode } from '../../api/api-error';
import type { FaultKey } from '../../code-entry/fault-words';
import { todayInVietnam } from '../../locales/dates';
import type { Translate } from '../../locales/define-words';
import { parseDossierCode } from '../../../domain/dossier-code';
import type { Say } from './dossier-words';
import { retryWords } from './retry-words';

export type ProblemKind = 'not_found' | 'bad_code' | 'limited' | 'busy' | 'upstream' | 'offline' | 'not_served' | 'failed';

export interface ProblemWords {
  kind: ProblemKind;
  title: string;
  lines: string[];
}

/** The hints of the code field, said here too. */
export type SayFault = Translate<FaultKey>;

/** Why there is no dossier to show, in words with a way on. */
export function problemWords(error: ApiError, code: string, say: Say, sayFault: SayFault): ProblemWords {
  const kind = KINDS[error.code] ?? 'failed';
  const retry = retryWords(error.retryAfterSeconds, say);
  const words = (title: string, lines: (string | null)[]): ProblemWords => ({ kind, title, lines: lines.flatMap((line) => (line ? [line] : [])) });
  switch (kind) {
    case 'bad_code':
      return words(say('bad_code_title'), [faultHint(code, sayFault) ?? error.title]);
    case 'not_found':
      return words(say('nf_title'), [say('nf_text'), faultHint(code, sayFault)]);
    case 'limited':
      return words(say('limited_title'), [retry ?? say('limited_text')]);
    case 'busy':
      return words(say('busy_title'), [retry ?? say('busy_text')]);
    case 'upstream':
      return words(say('upstream_title'), [retry ?? say('upstream_text')]);
    case 'offline':
      return words(say('offline_title'), [say('offline_text')]);
    case 'not_served': {
      const name = placeNotServed(error);
      return name === null ? words(say('not_served_title'), [say('not_served_text')]) : words(say('not_served_place_title', { name }), [say('not_served_place_text', { name })]);
    }
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

/** The province or ministry the code names, as the proxy says in `hint` (`province:Hà Nội`); null when the code names none. */
export const placeNotServed = ({ hint }: ApiError): string | null => /^province:(.+)$/.exec(hint ?? '')?.[1] ?? null;

/** Which part of the code is wrong; null for a code that is whole. */
function faultHint(code: string, sayFault: SayFault): string | null {
  const parsed = parseDossierCode(code, todayInVietnam());
  return parsed.ok ? null : sayFault(`fault_${parsed.fault}`);
}
