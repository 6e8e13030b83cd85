import type { FilingPortal, PortalAnswer } from '../../filing-ports';
import type { UpstreamResult } from '../../ports';
import { fetchBearer, formRequest } from '../../call/client-credentials';
import type { Shape } from '../../call/decode';
import { type Request, textOf } from '../../call/exchange';
import { done, failed, failedStatus } from '../../call/fault';
import { isOtherReference } from '../../call/same-reference';
import { isSameCode, printedCode } from '../../onestop/shared/same-code';
import { accepted, mapDone } from '../shared/answers';
import { createBearerCalls, jsonRequest } from '../shared/bearer-calls';
import { MAX_RESULT_BYTES, type PortalParts, UPLOAD_BUDGET_MS } from '../shared/portal-parts';
import { contentTypeOf, resultFileOf } from '../shared/result-file';
import { isSessionLost } from '../../call/session-lost';
import { readAct, readFound, readWrite } from './envelope';
import { createBodyOf } from './map';
import { AnsweredData, AnyData, FiledData, NumberData, UploadData } from './wire';

const TOKEN_PATH = '/dvcqg/oauth2/token';
const API = '/dvcqg/api/v1';

/** The national portal's filing interface of 2026. Success is 200 or 201: the envelope's code says which it is. */
export function createDvcqgPortal({ provinceId, link, credentials }: PortalParts): FilingPortal {
  const { system } = link;
  const tokenRequest = formRequest(TOKEN_PATH, credentials);
  const calls = createBearerCalls(link, (deadlineAt) => fetchBearer(link, tokenRequest, deadlineAt), isSessionLost);

  const write = <T>(request: Request, deadlineAt: number, shape: Shape<T>): Promise<PortalAnswer<T>> =>
    calls.send(request, deadlineAt, (answer) => readWrite(system, answer, shape));
  const ask = <T>(path: string, deadlineAt: number, shape: Shape<T>): Promise<UpstreamResult<T | null>> =>
    calls.send({ method: 'GET', path: API + path }, deadlineAt, (answer) => readFound(system, answer, shape));

  const actOn = (operation: string, code: string, act: string, body: unknown): Promise<PortalAnswer<null>> =>
    link.once(operation, (deadlineAt) => calls.send(jsonRequest('POST', `${API}${pathOf(code)}/${act}`, body), deadlineAt, (answer) => readAct(system, answer)));

  return {
    provinceId,
    async findFiling(reference) {
      const found = await link.read('find-filing', (deadlineAt) => ask(`/hoso/tham-chieu/${encodeURIComponent(reference)}`, deadlineAt, FiledData));
      if (!found.ok || found.value === null) return found.ok ? done(null) : found;
      const { MaHoSo, MaThamChieu } = found.value;
      return isOtherReference(reference, MaThamChieu) ? failed(system, 'bad_answer', 'another filing') : done(printedCode(MaHoSo));
    },
    uploadFile: ({ fileName, fileType, bytes, sha256 }) =>
      link.once('upload', async (deadlineAt) => {
        const headers = { 'content-type': fileType, 'x-ten-tep': encodeURIComponent(fileName), 'x-sha256': sha256 };
        const uploaded = await write({ method: 'POST', path: `${API}/tep/upload`, headers, body: bytes }, deadlineAt, UploadData);
        if (uploaded.ok && uploaded.value.kind === 'done' && (uploaded.value.value.HashTepTin || sha256).toLowerCase() !== sha256) return failed(system, 'bad_answer', 'another hash');
        return mapDone(uploaded, ({ IdTepTin }) => ({ fileId: String(IdTepTin) }));
      }, UPLOAD_BUDGET_MS),
    createFiling: (filing) =>
      link.once('create', async (deadlineAt) => {
        // A number that is reserved and never used harms nobody; the dossier is made by the second call alone.
        const next = jsonRequest('POST', `${API}/hoso/get-next-value`, { MaDonVi: filing.agencyCode, MaTTHC: filing.procedureCode });
        const reserved = await write(next, deadlineAt, NumberData);
        if (!reserved.ok) return reserved;
        if (reserved.value.kind === 'refused') return done(reserved.value);
        const code = reserved.value.value.MaHoSo;
        const filed = await write(jsonRequest('POST', `${API}/hoso/create`, createBodyOf(filing, code)), deadlineAt, FiledData);
        if (filed.ok && filed.value.kind === 'done' && !isSameCode(code, filed.value.value.MaHoSo)) return failed(system, 'bad_answer', 'another dossier');
        return mapDone(filed, ({ MaHoSo }) => printedCode(MaHoSo));
      }),
    answerSupplement: (code, { reference, requestId, note, papers }) =>
      link.once('supplement', async (deadlineAt) => {
        // This act alone is not told apart by its reference when it comes twice.
        const there = await ask(`${pathOf(code)}/bo-sung/tham-chieu/${encodeURIComponent(reference)}`, deadlineAt, AnsweredData);
        if (!there.ok) return there;
        if (there.value !== null) return accepted(null);
        const GiayTo = papers.map(({ code: paperCode, name, file }) => ({ MaThanhPhanHoSo: paperCode, TenGiayTo: name, IdGiayTo: file.fileId, HashTepTin: file.sha256 }));
        const body = { MaThamChieu: reference, HoSoBoSungId: requestId, NoiDung: note, GiayTo };
        return calls.send(jsonRequest('POST', `${API}${pathOf(code)}/bo-sung`, body), deadlineAt, (answer) => readAct(system, answer));
      }),
    askWithdrawal: (code, { reference, reason }) => actOn('withdraw', code, 'rut', { MaThamChieu: reference, LyDo: reason }),
    recordPayment: (code, { reference, amountVnd, transactionId, paidAt }) =>
      actOn('record-payment', code, 'thanh-toan', { MaThamChieu: reference, SoTien: amountVnd, MaGiaoDich: transactionId, ThoiGian: paidAt }),
    rate: (code, { reference, score, comment }) => actOn('rate', code, 'danh-gia', { MaThamChieu: reference, MucDo: score, NoiDung: comment }),
    fetchResult: (code, fileId) =>
      link.read('fetch-result', (deadlineAt) => {
        const path = `${API}${pathOf(code)}/ket-qua/${encodeURIComponent(fileId)}`;
        return calls.fetchBytes({ method: 'GET', path }, deadlineAt, MAX_RESULT_BYTES, (answer) => {
          const { status, headers, chunks } = answer;
          if (status === 404) return done(null);
          // Instead of a file comes an envelope that says why.
          if (contentTypeOf(headers) === 'application/json') {
            const none = readFound(system, { status, body: textOf(chunks) }, AnyData);
            return none.ok && none.value !== null ? failed(system, 'bad_answer', 'JSON instead of a file') : none.ok ? done(null) : none;
          }
          return status >= 200 && status <= 299 ? resultFileOf(system, answer, 'x-ky-so') : failedStatus(system, status);
        });
      }),
  };
}

const pathOf = (code: string): string => `/hoso/${encodeURIComponent(code)}`;
