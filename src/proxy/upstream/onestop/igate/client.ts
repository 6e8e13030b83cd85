import type { Dossier } from '../../../../domain/dossier';
import type { OneStop, UpstreamResult } from '../../ports';
import { fetchBearer, formRequest } from '../../call/client-credentials';
import { decode } from '../../call/decode';
import { type Answer } from '../../call/exchange';
import { done, failed, failedStatus } from '../../call/fault';
import { createTokenCache } from '../../call/token-cache';
import { type OneStopParts, needCredentials } from '../one-stop';
import { contextOf } from '../shared/context';
import { resultOf } from '../shared/mapping';
import { isSameCode } from '../shared/same-code';
import { mapDossier } from './map';
import { DossierAnswer, SearchAnswer } from './wire';

const TOKEN_PATH = '/auth/realms/digo/protocol/openid-connect/token';
const OBJECT_ID = /^[0-9a-f]{24}$/i;

/** VNPT iGate 2.0 behind Keycloak (client credentials). */
export function createIgate(parts: OneStopParts): OneStop {
  const { provinceId, link } = parts;
  const { system } = link;
  const tokenRequest = formRequest(TOKEN_PATH, needCredentials(parts));
  const tokens = createTokenCache(system, (deadlineAt) =>
    link.observe('login', () => fetchBearer(link, tokenRequest, deadlineAt)),
  );

  const ask = <T>(path: string, deadlineAt: number, read: (answer: Answer) => UpstreamResult<T>) =>
    tokens.with<T>(deadlineAt, async (token) => {
      const headers = { accept: 'application/json', authorization: `Bearer ${token}` };
      const sent = await link.send({ method: 'GET', path, headers }, deadlineAt);
      if (!sent.ok) return sent;
      return sent.value.status === 401 ? 'expired' : read(sent.value);
    });

  const readSearch = (code: string, { status, body }: Answer): UpstreamResult<Dossier | null> => {
    if (status < 200 || status > 299) return failedStatus(system, status);
    const answer = decode(system, SearchAnswer, body);
    if (!answer.ok) return answer;
    const { content, totalElements } = answer.value;
    const row = content.find((each) => isSameCode(code, each.code) || isSameCode(code, each.nationCode));
    if (row !== undefined) return resultOf(system, mapDossier(row, contextOf(parts)));
    // The search also matches parts of codes: the page may have ended before ours.
    return (totalElements ?? 0) > content.length ? failed(system, 'bad_answer', 'code not on the first page') : done(null);
  };

  const readCode = ({ status, body }: Answer): UpstreamResult<string[]> => {
    if (status === 404) return done([]);
    if (status < 200 || status > 299) return failedStatus(system, status);
    const answer = decode(system, DossierAnswer, body);
    return answer.ok ? done([answer.value.code.trim()]) : answer;
  };

  return {
    provinceId,
    kind: 'igate',
    findDossier: (code) => {
      const query = `code=${encodeURIComponent(code)}&page=0&size=10&sort=updatedDate,desc`;
      return link.read('find', (deadlineAt) => ask(`/pa/dossier/search?${query}`, deadlineAt, (answer) => readSearch(code, answer)));
    },
    resolveReference: async ({ kind, id }) =>
      kind === 'igate' && OBJECT_ID.test(id)
        ? link.read('resolve', (deadlineAt) => ask(`/pa/dossier/${id}`, deadlineAt, readCode))
        : done([]),
  };
}
