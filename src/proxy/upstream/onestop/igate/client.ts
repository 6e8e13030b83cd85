import type { Dossier } from '../../../../domain/dossier';
import type { OneStop, UpstreamResult } from '../../ports';
import { fetchBearer, formRequest } from '../../call/client-credentials';
import { decode } from '../../call/decode';
import { type Answer } from '../../call/exchange';
import { done, failed, failedStatus } from '../../call/fault';
import { createTokenCache } from '../../call/token-cache';
import { isSentToLogin } from '../../call/session-lost';
import { type OneStopParts, needCredentials } from '../one-stop';
import { contextOf } from '../shared/context';
import { resultOf } from '../shared/mapping';
import { rowPicker } from '../shared/pick-row';
import { printedCode } from '../shared/same-code';
import { flagOf } from '../shared/read';
import { type Rows, rowsIn } from '../shared/rows-in';
import { isNothing } from '../shared/told-none';
import { mapDossier } from './map';
import { Anything, CodedRow, DossierRow, Page } from './wire';

const TOKEN_PATH = '/auth/realms/digo/protocol/openid-connect/token';
const PAGE_ROWS = 10;
const NO_CONTENT = 204;
const OBJECT_ID = /^[0-9a-f]{24}$/i;

const pickRow = rowPicker({ coded: CodedRow, codesOf: ({ code, nationCode }) => [code, nationCode], whole: DossierRow });

const totalOf = (page: unknown): number => Number.parseInt(String((Page.Check(page) ? page.totalElements : null) ?? ''), 10);

/** Whether this page holds all there are, and nothing went wrong; a full one that says neither how many there are nor that it is the last may have more. */
function isWhole({ rows, around, isTroubled }: Rows): boolean {
  if (!Array.isArray(rows) || isTroubled) return false;
  const isLast = Page.Check(around) ? flagOf(around.last) : null;
  const total = totalOf(around);
  if (isLast === false || total > rows.length) return false;
  return isLast === true || !Number.isNaN(total) || rows.length < PAGE_ROWS;
}

/** A page that counts none need not have a list. */
const isNoPage = ({ rows, around, isTroubled }: Rows): boolean => !isTroubled && (totalOf(rows) === 0 || (isNothing(rows) && totalOf(around) === 0));

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
      return sent.value.status === 401 || isSentToLogin(sent.value) ? 'expired' : read(sent.value);
    });

  const readSearch = (code: string, { status, body }: Answer): UpstreamResult<Dossier | null> => {
    if (status < 200 || status > 299) return failedStatus(system, status);
    if (status === NO_CONTENT) return done(null);
    const answer = decode(system, Anything, body);
    if (!answer.ok) return answer;
    const found = rowsIn(answer.value, (value) => CodedRow.Check(value));
    if (isNoPage(found)) return done(null);
    const row = pickRow(system, found.rows, code);
    if (!row.ok) return row;
    if (row.value !== null) return resultOf(system, mapDossier(row.value, contextOf(parts)));
    // The search also matches parts of codes: the page may have ended before ours.
    return isWhole(found) ? done(null) : failed(system, 'bad_answer', 'code not on the first page');
  };

  const readCode = ({ status, body }: Answer): UpstreamResult<string[]> => {
    if (status === 404) return done([]);
    if (status < 200 || status > 299) return failedStatus(system, status);
    const answer = decode(system, CodedRow, body);
    return answer.ok ? done([printedCode(answer.value.code)]) : answer;
  };

  return {
    provinceId,
    kind: 'igate',
    findDossier: (code) => {
      const query = `code=${encodeURIComponent(code)}&page=0&size=${PAGE_ROWS}&sort=updatedDate,desc`;
      return link.read('find', (deadlineAt) => ask(`/pa/dossier/search?${query}`, deadlineAt, (answer) => readSearch(code, answer)));
    },
    resolveReference: async ({ kind, id }) =>
      kind === 'igate' && OBJECT_ID.test(id)
        ? link.read('resolve', (deadlineAt) => ask(`/pa/dossier/${id}`, deadlineAt, readCode))
        : done([]),
  };
}
