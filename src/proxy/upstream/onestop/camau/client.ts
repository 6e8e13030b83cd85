import type { Dossier } from '../../../../domain/dossier';
import { parseDossierCode } from '../../../../domain/dossier-code';
import { isPersonalNumber } from '../../../../domain/personal-number';
import type { OneStop, UpstreamResult } from '../../ports';
import { decode } from '../../call/decode';
import type { Answer } from '../../call/exchange';
import { done, failed, failedStatus } from '../../call/fault';
import type { OneStopParts } from '../one-stop';
import { contextOf, today } from '../shared/context';
import { resultOf } from '../shared/mapping';
import { rowPicker } from '../shared/pick-row';
import { textOf } from '../shared/read';
import { type Rows, rowsIn } from '../shared/rows-in';
import { isToldNone } from '../shared/told-none';
import { mapDossier } from './map';
import { Anything, CodedRow, DossierRow, Told } from './wire';

const pickRow = rowPicker({ coded: CodedRow, codesOf: ({ MaHoSo, MaHoSoKhac }) => [MaHoSo, MaHoSoKhac], whole: DossierRow });

/**
 * Cà Mau's own look-up: plain http, no credentials, and it also finds by CCCD or CMND.
 * So a bare number is never sent, and only rows with the very code are taken.
 */
export function createCamau(parts: OneStopParts): OneStop {
  const { provinceId, link } = parts;
  const { system } = link;

  const read = (code: string, { status, body }: Answer): UpstreamResult<Dossier | null> => {
    if (status < 200 || status > 299) return failedStatus(system, status);
    if (body.trim() === '') return done(null);
    const answer = decode(system, Anything, body);
    if (!answer.ok) return answer;
    const found = rowsIn(answer.value, (value) => CodedRow.Check(value));
    if (isNone(found)) return done(null);
    if (Array.isArray(found.rows) && found.rows.length === 0) return failed(system, 'bad_answer', 'an empty list and words of trouble');
    const row = pickRow(system, found.rows, code);
    if (!row.ok) return row;
    return row.value === null ? done(null) : resultOf(system, mapDossier(row.value, contextOf(parts)));
  };

  const ask = async (code: string, deadlineAt: number) => {
    const path = `/api/hoso/tracuuhoso?tukhoa=${encodeURIComponent(code)}`;
    const sent = await link.send({ method: 'GET', path, headers: { accept: 'application/json' } }, deadlineAt);
    return sent.ok ? read(code, sent.value) : sent;
  };

  return {
    provinceId,
    kind: 'camau',
    findDossier: async (code) =>
      isPersonal(code) ? done(null) : link.read('find', (deadlineAt) => ask(code, deadlineAt)),
    resolveReference: async () => done([]),
  };
}

/** Says "none" by an empty text or list, or in words; an empty list that something was said round is none only where that was nothing amiss. */
function isNone({ rows, around, isTroubled }: Rows): boolean {
  const words = wordsIn(around ?? rows);
  const isEmpty = rows === '' || (Array.isArray(rows) && rows.length === 0);
  return isToldNone(words) ? isEmpty || !(Array.isArray(rows) || CodedRow.Check(rows)) : isEmpty && !isTroubled;
}

function wordsIn(answer: unknown): string | null {
  if (typeof answer === 'string') return answer;
  return Told.Check(answer) ? (textOf(answer.message) ?? textOf(answer.Message)) : null;
}

/** An ID card or phone number, however it is spaced or wrapped; no dossier code is one, though its digits may look it. */
function isPersonal(code: string): boolean {
  return !parseDossierCode(code, today()).ok && (isPersonalNumber(code) || /\d{12}/.test(code));
}
