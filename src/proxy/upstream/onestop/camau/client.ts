import type { Dossier } from '../../../../domain/dossier';
import { parseDossierCode } from '../../../../domain/dossier-code';
import { isPersonalNumber } from '../../../../domain/personal-number';
import type { OneStop, UpstreamResult } from '../../ports';
import { decode } from '../../call/decode';
import type { Answer } from '../../call/exchange';
import { done, failedStatus } from '../../call/fault';
import type { OneStopParts } from '../one-stop';
import { contextOf, today } from '../shared/context';
import { resultOf } from '../shared/mapping';
import { isSameCode } from '../shared/same-code';
import { mapDossier } from './map';
import { SearchAnswer } from './wire';

/**
 * Cà Mau's own look-up: plain http, no credentials, and it also finds by CCCD or CMND.
 * So a bare number is never sent, and only rows with the very code are taken.
 */
export function createCamau(parts: OneStopParts): OneStop {
  const { provinceId, link } = parts;
  const { system } = link;

  const read = (code: string, { status, body }: Answer): UpstreamResult<Dossier | null> => {
    if (status < 200 || status > 299) return failedStatus(system, status);
    // An empty body is how it says "none".
    if (body.trim() === '') return done(null);
    const answer = decode(system, SearchAnswer, body);
    if (!answer.ok) return answer;
    const row = answer.value.find((each) => isSameCode(code, each.MaHoSo) || isSameCode(code, each.MaHoSoKhac));
    return row === undefined ? done(null) : resultOf(system, mapDossier(row, contextOf(parts)));
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

/** An ID card or phone number, however it is spaced or wrapped; no dossier code is one, though its digits may look it. */
function isPersonal(code: string): boolean {
  return !parseDossierCode(code, today()).ok && (isPersonalNumber(code) || /\d{12}/.test(code));
}
