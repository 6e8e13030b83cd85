import type { FilingPortal, PortalAnswer } from '../../filing-ports';
import { fetchBearer, formRequest } from '../../call/client-credentials';
import { type Shape, decode } from '../../call/decode';
import type { Answer, Request } from '../../call/exchange';
import { done, failed, failedStatus } from '../../call/fault';
import { isOtherReference } from '../../call/same-reference';
import { isSameCode, printedCode } from '../../onestop/shared/same-code';
import { isToldNone } from '../../onestop/shared/told-none';
import { accepted, mapDone, refusedUnlessUnwell } from '../shared/answers';
import { createBearerCalls, jsonRequest } from '../shared/bearer-calls';
import { Acknowledged } from '../shared/codes';
import { MAX_RESULT_BYTES, type PortalParts, UPLOAD_BUDGET_MS } from '../shared/portal-parts';
import { resultFileOf } from '../shared/result-file';
import { isSessionLost } from '../../call/session-lost';
import { applyBodyOf } from './map';
import { Filed, Found, NextValue, Refusal, Uploaded } from './wire';

const TOKEN_PATH = '/auth/realms/digo/protocol/openid-connect/token';
/** iGate's pattern of dossier numbers for what is filed online. */
const CODE_PATTERN = '5fc5ff1f1eb7d46b9c3c8c0e';
/** Statuses that blame us or the moment, not what was sent. */
const NOT_A_REFUSAL: readonly number[] = [403, 408, 429];

/** Filing into VNPT iGate 2.0. The HTTP status says what came of it. */
export function createIgatePortal({ provinceId, link, credentials }: PortalParts): FilingPortal {
  const { system } = link;
  const tokenRequest = formRequest(TOKEN_PATH, credentials);
  const calls = createBearerCalls(link, (deadlineAt) => fetchBearer(link, tokenRequest, deadlineAt), isSessionLost);

  const read = <T>({ status, body }: Answer, shape: Shape<T>): PortalAnswer<T> => {
    if (status >= 400 && status <= 499 && !NOT_A_REFUSAL.includes(status)) {
      const refusal = decode(system, Refusal, body);
      return refusal.ok ? refusedUnlessUnwell(system, refusal.value.message) : failedStatus(system, status);
    }
    if (status < 200 || status > 299) return failedStatus(system, status);
    const answer = decode(system, shape, body);
    return answer.ok ? accepted(answer.value) : answer;
  };

  const write = <T>(request: Request, deadlineAt: number, shape: Shape<T>): Promise<PortalAnswer<T>> =>
    calls.send(request, deadlineAt, (answer) => read(answer, shape));

  /** Done with nothing to say is done; words that are no acknowledgement are not. */
  const acknowledged = (answer: Answer): PortalAnswer<null> => (answer.status === 204 ? accepted(null) : mapDone(read(answer, Acknowledged), () => null));
  const actOn = (operation: string, code: string, act: string, body: unknown): Promise<PortalAnswer<null>> =>
    link.once(operation, (deadlineAt) => calls.send(jsonRequest('PUT', `/pa/dossier/${encodeURIComponent(code)}/${act}`, body), deadlineAt, acknowledged));

  return {
    provinceId,
    findFiling: (reference) =>
      link.read('find-filing', (deadlineAt) =>
        calls.send<string | null>({ method: 'GET', path: `/pa/dossier/search?reference=${encodeURIComponent(reference)}&page=0&size=10` }, deadlineAt, ({ status, body }) => {
          const said = status === 404 ? decode(system, Refusal, body) : null;
          if (said?.ok === true && isToldNone(said.value.message)) return done(null);
          if (status < 200 || status > 299) return failedStatus(system, status);
          const found = decode(system, Found, body);
          if (!found.ok) return found;
          const rows = found.value.content ?? [];
          const [first, ...others] = rows.filter((row) => !isOtherReference(reference, row.reference));
          // A search that does not know the parameter gives everybody's.
          if (others.length > 0) return failed(system, 'bad_answer', 'several filings of one reference');
          if (first !== undefined) return done(printedCode(first.code));
          return Number(found.value.totalElements ?? 0) > rows.length ? failed(system, 'bad_answer', 'more filings than it shows') : done(null);
        }),
      ),
    uploadFile: ({ fileName, fileType, bytes, sha256 }) =>
      link.once('upload', async (deadlineAt) => {
        const form = new FormData();
        form.append('files', new Blob([new Uint8Array(bytes)], { type: fileType }), fileName);
        const encoded = new Response(form);
        const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
        const uploaded = await write({ method: 'POST', path: '/fi/file/--multiple?uuid=1', headers, body: Buffer.from(await encoded.arrayBuffer()) }, deadlineAt, Uploaded);
        if (!uploaded.ok) return uploaded;
        if (uploaded.value.kind === 'refused') return done(uploaded.value);
        const [file] = [uploaded.value.value].flat();
        if (file === undefined) return failed(system, 'bad_answer', 'no file');
        const { sha256: theirs } = file;
        return typeof theirs === 'string' && theirs.toLowerCase() !== sha256 ? failed(system, 'bad_answer', 'another hash') : accepted({ fileId: String(file.id) });
      }, UPLOAD_BUDGET_MS),
    createFiling: (filing) =>
      link.once('create', async (deadlineAt) => {
        // A number that is given out and never used harms nobody; the dossier is made by the second call alone.
        const path = `/bt/pattern/${CODE_PATTERN}/--get-next-value?code=${encodeURIComponent(filing.procedureCode)}`;
        const given = await write({ method: 'PUT', path }, deadlineAt, NextValue);
        if (!given.ok) return given;
        if (given.value.kind === 'refused') return done(given.value);
        const code = given.value.value.value;
        const filed = await write(jsonRequest('POST', '/pa/dossier/--apply-online/', applyBodyOf(filing, code)), deadlineAt, Filed);
        if (filed.ok && filed.value.kind === 'done' && !isSameCode(code, filed.value.value.code)) return failed(system, 'bad_answer', 'another dossier');
        return mapDone(filed, (dossier) => printedCode(dossier.code));
      }),
    answerSupplement: (code, { reference, requestId, note, papers }) => {
      const file = papers.map((paper) => ({ procedureForm: { code: paper.code, name: paper.name }, id: paper.file.fileId, filename: paper.file.fileName }));
      return actOn('supplement', code, `additional-requirement/${encodeURIComponent(requestId)}/--answer`, { reference, note, file });
    },
    askWithdrawal: (code, { reference, reason }) => actOn('withdraw', code, '--withdraw', { reference, reason }),
    recordPayment: (code, { reference, amountVnd, transactionId, paidAt }) =>
      actOn('record-payment', code, '--paid', { reference, amount: amountVnd, transactionId, paidDate: paidAt }),
    rate: (code, { reference, score, comment }) => actOn('rate', code, '--rate', { reference, star: score, comment }),
    fetchResult: (_code, fileId) =>
      link.read('fetch-result', (deadlineAt) =>
        calls.fetchBytes({ method: 'GET', path: `/fi/file/${encodeURIComponent(fileId)}` }, deadlineAt, MAX_RESULT_BYTES, (answer) => {
          if (answer.status === 404) return done(null);
          return answer.status >= 200 && answer.status <= 299 ? resultFileOf(system, answer, 'x-signature-status') : failedStatus(system, answer.status);
        }),
      ),
  };
}
