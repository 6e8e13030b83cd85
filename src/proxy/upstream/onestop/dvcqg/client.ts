import { findDossierCodes } from '../../../../domain/dossier-code';
import type { OneStop, OpaqueReference, UpstreamResult } from '../../ports';
import type { Dossier } from '../../../../domain/dossier';
import { decode } from '../../call/decode';
import { done, failed, failedStatus } from '../../call/fault';
import { createTokenCache } from '../../call/token-cache';
import { isSentToLogin, isSessionLost } from '../../call/session-lost';
import type { OneStopParts } from '../one-stop';
import { contextOf, today } from '../shared/context';
import { numberOf, resultOf } from '../shared/mapping';
import { rowPicker } from '../shared/pick-row';
import { type Rows, rowsIn } from '../shared/rows-in';
import { isNothing, isToldNone } from '../shared/told-none';
import { createLogin } from './login';
import { mapDossier } from './map';
import { CodedRow, DossierAnswer, DossierRow, QrAnswer } from './wire';

const OK = '0';
const SESSION_EXPIRED = '-2';
const MAX_QR_CHARS = 2048;
const pickRow = rowPicker({ coded: CodedRow, codesOf: ({ MaHoSo, MaHoSoKhac }) => [MaHoSo, MaHoSoKhac], whole: DossierRow });
const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/** A one-stop that speaks the national sync format behind a session (`/mapi/login`, `/mapi/g`). */
export function createDvcqg(parts: OneStopParts): OneStop {
  const { provinceId, link } = parts;
  const { system } = link;
  const sessions = createTokenCache(system, createLogin(parts));

  const ask = async (session: string, code: string, deadlineAt: number): Promise<UpstreamResult<Dossier | null> | 'expired'> => {
    const body = JSON.stringify({ session, service: 'LayThongTinHoSo', MaHoSo: code });
    const sent = await link.send({ method: 'POST', path: '/mapi/g', headers: JSON_HEADERS, body }, deadlineAt);
    if (!sent.ok) return sent;
    if (sent.value.status === 401 || isSentToLogin(sent.value)) return 'expired';
    if (sent.value.status < 200 || sent.value.status > 299) return failedStatus(system, sent.value.status);
    const answer = decode(system, DossierAnswer, sent.value.body);
    if (!answer.ok) return answer;
    const errorCode = numberOf(answer.value.error_code);
    if (errorCode === SESSION_EXPIRED || (errorCode !== OK && isSessionLost(String(answer.value.message)))) return 'expired';
    if (errorCode !== OK && isToldNone(answer.value.message) && isNothing(answer.value.result)) return done(null);
    if (errorCode !== OK) return failed(system, 'bad_answer', 'error_code is not 0');
    return pick(rowsIn(answer.value.result, (value) => CodedRow.Check(value)), code);
  };

  const pick = ({ rows, isTroubled }: Rows, code: string): UpstreamResult<Dossier | null> => {
    const row = pickRow(system, rows, code);
    if (!row.ok) return row;
    if (row.value !== null) return resultOf(system, mapDossier(row.value, contextOf(parts)));
    return Array.isArray(rows) && rows.length === 0 && !isTroubled ? done(null) : failed(system, 'bad_answer', 'rows of other dossiers');
  };

  const resolveQr = async (id: string, deadlineAt: number): Promise<UpstreamResult<string[]>> => {
    const sent = await link.send({ method: 'GET', path: `/apiqr/qr?id=${encodeURIComponent(id)}` }, deadlineAt);
    if (!sent.ok) return sent;
    const { status, body } = sent.value;
    if (status === 404) return done([]);
    if (status < 200 || status > 299) return failedStatus(system, status);
    const answer = decode(system, QrAnswer, body);
    if (!answer.ok) return answer;
    if (String(answer.value.Id).toLowerCase() !== id.toLowerCase()) return failed(system, 'bad_answer', 'QR of another id');
    const content = (answer.value.Content ?? '').slice(0, MAX_QR_CHARS);
    return done(findDossierCodes(content, today()).map((code) => code.text));
  };

  return {
    provinceId,
    kind: 'dvcqg',
    findDossier: (code) => link.read('find', (deadlineAt) => sessions.with(deadlineAt, (session) => ask(session, code, deadlineAt))),
    resolveReference: async ({ kind, id }: OpaqueReference) =>
      kind === 'opaque' ? link.read('resolve', (deadlineAt) => resolveQr(id, deadlineAt)) : done([]),
  };
}
