import type { Dossier } from '../../../../domain/dossier';
import type { OneStop, UpstreamResult } from '../../ports';
import { basicRequest, fetchBearer } from '../../call/client-credentials';
import { decode } from '../../call/decode';
import { done, failed, failedStatus } from '../../call/fault';
import { createTokenCache } from '../../call/token-cache';
import { isSentToLogin } from '../../call/session-lost';
import { type OneStopParts, needCredentials } from '../one-stop';
import { contextOf } from '../shared/context';
import { numberOf, resultOf } from '../shared/mapping';
import { rowPicker } from '../shared/pick-row';
import { rowsIn } from '../shared/rows-in';
import { isNothing, isToldNone } from '../shared/told-none';
import { mapDossier } from './map';
import { CodedData, DossierData, Envelope } from './wire';

const pickRow = rowPicker({ coded: CodedData, codesOf: ({ MaHoSo, MaHoSoKhac, SoBienNhan }) => [MaHoSo, MaHoSoKhac, SoBienNhan], whole: DossierData });
const FOUND: readonly string[] = ['0', '200'];
const NONE = '404';
/** AUTHEN_ERROR: of a token that has ended too. */
const NOT_AUTHENTICATED = '100';
/** IP_DISALLOWED, AGENCY_ID_INCORRECT. */
const REFUSALS: readonly string[] = ['101', '106'];

/** A one-stop behind the province's service bus (LGSP, WSO2 gateway with client credentials). */
export function createLgsp(parts: OneStopParts): OneStop {
  const { provinceId, link } = parts;
  const { system } = link;
  const tokenRequest = basicRequest('/token', needCredentials(parts));
  const tokens = createTokenCache(system, (deadlineAt) =>
    link.observe('login', () => fetchBearer(link, tokenRequest, deadlineAt)),
  );

  const ask = async (token: string, code: string, deadlineAt: number): Promise<UpstreamResult<Dossier | null> | 'expired'> => {
    const headers = { accept: 'application/json', authorization: `Bearer ${token}` };
    const path = `/mcdt/1.0/hoso/${encodeURIComponent(code)}`;
    const sent = await link.send({ method: 'GET', path, headers }, deadlineAt);
    if (!sent.ok) return sent;
    const { status, body } = sent.value;
    if (status === 401 || isSentToLogin(sent.value)) return 'expired';
    const answer = decode(system, Envelope, body);
    if (answer.ok && (status === 404 || (status >= 200 && status <= 299)) && isToldNone(answer.value.message) && isNothing(answer.value.data)) return done(null);
    if (status < 200 || status > 299) return failedStatus(system, status);
    if (answer.ok && numberOf(answer.value.code) === NOT_AUTHENTICATED) return 'expired';
    return answer.ok ? read(numberOf(answer.value.code), answer.value.data, code) : answer;
  };

  const read = (answerCode: string, given: unknown, code: string): UpstreamResult<Dossier | null> => {
    if (answerCode === NONE && isNothing(given)) return done(null);
    if (REFUSALS.includes(answerCode)) return failed(system, 'refused', `gateway code ${answerCode}`);
    if (!FOUND.includes(answerCode)) return failed(system, 'bad_answer', 'gateway code is not 00');
    const { rows: data, isTroubled } = rowsIn(given, (value) => CodedData.Check(value));
    const row = pickRow(system, data, code);
    if (!row.ok) return row;
    if (row.value !== null) return resultOf(system, mapDossier(row.value, contextOf(parts)));
    return Array.isArray(data) && data.length === 0 && !isTroubled ? done(null) : failed(system, 'bad_answer', 'another dossier');
  };

  return {
    provinceId,
    kind: 'lgsp',
    findDossier: (code) => link.read('find', (deadlineAt) => tokens.with(deadlineAt, (token) => ask(token, code, deadlineAt))),
    resolveReference: async () => done([]),
  };
}
