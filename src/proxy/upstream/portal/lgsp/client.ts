import type { FilingPortal, PortalAnswer } from '../../filing-ports';
import type { UpstreamResult } from '../../ports';
import { basicRequest, fetchBearer } from '../../call/client-credentials';
import { type Shape, decode } from '../../call/decode';
import { type Answer, type Request, textOf } from '../../call/exchange';
import { done, failed, failedStatus } from '../../call/fault';
import { isOtherReference } from '../../call/same-reference';
import { numberOf } from '../../onestop/shared/mapping';
import { printedCode } from '../../onestop/shared/same-code';
import { isToldNone } from '../../onestop/shared/told-none';
import { accepted, isNothing, mapDone, refusedUnlessUnwell } from '../shared/answers';
import { createBearerCalls, jsonRequest } from '../shared/bearer-calls';
import { MAX_RESULT_BYTES, type PortalParts, UPLOAD_BUDGET_MS } from '../shared/portal-parts';
import { contentTypeOf, resultFileOf } from '../shared/result-file';
import { isSessionLost } from '../../call/session-lost';
import { filingBodyOf } from './map';
import { Acknowledged, Envelope, Filed, Uploaded } from './wire';

const API = '/mcdt/1.0';
const OK = '0';
const NONE = '404';
const DATA_INCORRECT = '500';
const REFUSALS: readonly string[] = [DATA_INCORRECT, NONE];
/** HTTP statuses under which a no may come, too. */
const SAYS_NO: readonly number[] = [400, 404, 409, 422];
/** AUTHEN_ERROR, IP_DISALLOWED, AGENCY_ID_INCORRECT: our own configuration, not the citizen's filing. */
const AUTHEN_ERROR = /"code"\s*:\s*"?100"?\s*[,}]/;
const NOT_ADMITTED: readonly string[] = ['100', '101', '106'];

/** Filing through the province's service bus (LGSP, WSO2). The envelope's code says what came of it. */
export function createLgspPortal({ provinceId, link, credentials }: PortalParts): FilingPortal {
  const { system } = link;
  const tokenRequest = basicRequest('/token', credentials);
  const calls = createBearerCalls(link, (deadlineAt) => fetchBearer(link, tokenRequest, deadlineAt), (body) => AUTHEN_ERROR.test(body) || isSessionLost(body));

  const another = failed(system, 'bad_answer', 'another filing');

  const open = ({ status, body }: Answer) => {
    const isSuccess = status >= 200 && status <= 299;
    if (!isSuccess && !SAYS_NO.includes(status)) return failedStatus(system, status);
    const answer = decode(system, Envelope, body);
    if (!answer.ok) return isSuccess ? answer : failedStatus(system, status);
    const code = numberOf(answer.value.code);
    // The gateway's own "Not Found" has the same code: it says nothing of a dossier.
    if (!isSuccess && !(code === DATA_INCORRECT || (code === NONE && isToldNone(answer.value.message)))) return failedStatus(system, status);
    if (NOT_ADMITTED.includes(code)) return failed(system, 'refused', `gateway code ${code}`);
    return done({ code, message: answer.value.message, data: answer.value.data ?? null });
  };

  const read = <T>(answer: Answer, shape: Shape<T>): PortalAnswer<T> => {
    const opened = open(answer);
    if (!opened.ok) return opened;
    const { code, message, data } = opened.value;
    if (REFUSALS.includes(code)) return refusedUnlessUnwell(system, message);
    if (code !== OK) return failed(system, 'bad_answer', 'gateway code is not 00');
    return shape.Check(data) ? accepted(data) : failed(system, 'bad_answer', 'shape of data');
  };

  const find = (answer: Answer, reference: string): UpstreamResult<string | null> => {
    const opened = open(answer);
    if (!opened.ok) return opened;
    const { code, data: told } = opened.value;
    // One alone may come as a list of it.
    const data: unknown = Array.isArray(told) && told.length === 1 ? told[0] : told;
    if ((code === NONE && !Filed.Check(data)) || (code === OK && isNothing(data))) return done(null);
    if (code !== OK || !Filed.Check(data)) return failed(system, 'bad_answer', 'neither found nor missing');
    return isOtherReference(reference, data.MaThamChieu) ? another : done(printedCode(data.MaHoSo));
  };

  const write = <T>(request: Request, deadlineAt: number, shape: Shape<T>): Promise<PortalAnswer<T>> =>
    calls.send(request, deadlineAt, (answer) => read(answer, shape));

  const actOn = (operation: string, code: string, act: string, body: unknown): Promise<PortalAnswer<null>> =>
    link.once(operation, (deadlineAt) => {
      const request = jsonRequest('POST', `${API}/hoso/${encodeURIComponent(code)}/${act}`, body);
      // Done with nothing to say is done.
      return calls.send(request, deadlineAt, (answer): PortalAnswer<null> => (answer.status === 204 ? accepted(null) : mapDone(read(answer, Acknowledged), () => null)));
    });

  return {
    provinceId,
    findFiling: (reference) =>
      link.read('find-filing', (deadlineAt) => calls.send({ method: 'GET', path: `${API}/hoso-tham-chieu/${encodeURIComponent(reference)}` }, deadlineAt, (answer) => find(answer, reference))),
    uploadFile: ({ fileName, fileType, bytes, sha256 }) =>
      link.once('upload', async (deadlineAt) => {
        const body = { TenTep: fileName, LoaiTep: fileType, NoiDung: bytes.toString('base64'), SHA256: sha256 };
        return mapDone(await write(jsonRequest('POST', `${API}/tep`, body), deadlineAt, Uploaded), ({ Id }) => ({ fileId: String(Id) }));
      }, UPLOAD_BUDGET_MS),
    createFiling: (filing) =>
      link.once('create', async (deadlineAt) => {
        const filed = await write(jsonRequest('POST', `${API}/hoso`, filingBodyOf(filing)), deadlineAt, Filed);
        if (filed.ok && filed.value.kind === 'done' && isOtherReference(filing.reference, filed.value.value.MaThamChieu)) return another;
        return mapDone(filed, ({ MaHoSo }) => printedCode(MaHoSo));
      }),
    answerSupplement: (code, { reference, requestId, note, papers }) => {
      const TepDinhKem = papers.map(({ code: paperCode, name, file }) => ({ MaGiayTo: paperCode, TenGiayTo: name, Id: file.fileId }));
      return actOn('supplement', code, 'bosung', { MaThamChieu: reference, IdYeuCau: requestId, NoiDung: note, TepDinhKem });
    },
    askWithdrawal: (code, { reference, reason }) => actOn('withdraw', code, 'rut', { MaThamChieu: reference, LyDo: reason }),
    recordPayment: (code, { reference, amountVnd, transactionId, paidAt }) =>
      actOn('record-payment', code, 'thanhtoan', { MaThamChieu: reference, SoTien: amountVnd, MaGiaoDich: transactionId, ThoiGian: paidAt }),
    rate: (code, { reference, score, comment }) => actOn('rate', code, 'danhgia', { MaThamChieu: reference, MucDo: score, NoiDung: comment }),
    fetchResult: (code, fileId) =>
      link.read('fetch-result', (deadlineAt) => {
        const path = `${API}/hoso/${encodeURIComponent(code)}/ketqua/${encodeURIComponent(fileId)}`;
        return calls.fetchBytes({ method: 'GET', path }, deadlineAt, MAX_RESULT_BYTES, (answer) => {
          const { status, headers, chunks } = answer;
          if (status === 404) return done(null);
          if (status < 200 || status > 299) return failedStatus(system, status);
          if (contentTypeOf(headers) !== 'application/json') return resultFileOf(system, answer, 'x-ky-so');
          // Instead of a file comes an envelope that says why.
          const told = open({ status, body: textOf(chunks) });
          if (!told.ok) return told;
          return told.value.code === NONE ? done(null) : failed(system, 'bad_answer', 'JSON instead of a file');
        });
      }),
  };
}
