import type { PortalAnswer } from '../../filing-ports';
import type { LetterKind, ListeningSystem } from '../../listening-ports';
import type { UpstreamResult } from '../../ports';
import { type Shape, decode } from '../../call/decode';
import type { Request } from '../../call/exchange';
import { done, failed, failedStatus } from '../../call/fault';
import type { Token } from '../../call/token-cache';
import { partOf } from '../../onestop/shared/read';
import { checkedReadable } from '../../onestop/shared/readable-part';
import { accepted, mapDone, refused } from '../../portal/shared/answers';
import { createBearerCalls, jsonRequest } from '../../portal/shared/bearer-calls';
import { totalOf } from '../shared/letter-id';
import { isSessionLost } from '../../call/session-lost';
import { type ListeningParts, PAGE_SIZE, UPLOAD_BUDGET_MS } from '../shared/listening-parts';
import { isNoLetterTold, isTroubleTold } from '../shared/step-words';
import { heardPetition, heardQuestion, petitionBodyOf, publishedPetition, publishedQuestion, questionBodyOf } from './map';
import { AnyData, Created, Envelope, Found, Login, Page, PetitionRow, QuestionRow, Uploaded } from './wire';

/** Of a log-in that does not say how long it holds, or says a day instead. */
const USUAL_LIFE_SECONDS = 300;
const PATHS: Readonly<Record<LetterKind, string>> = { petition: '/api/pakn', question: '/api/hoi-dap' };

/** A provincial portal for phản ánh, kiến nghị and hỏi đáp, behind a log-in. Always 200; the envelope says what came of it. */
export function createPortalListening({ provinceId, link, config, credentials }: ListeningParts): ListeningSystem {
  const { system } = link;
  if (credentials === null) throw new Error(`province ${provinceId}: its system for petitions needs a log-in`);
  const { user, secret } = credentials;

  async function logIn(deadlineAt: number): Promise<UpstreamResult<Token>> {
    const sent = await link.send(jsonRequest('POST', '/api/dang-nhap', { tenDangNhap: user, matKhau: secret }), deadlineAt);
    if (!sent.ok) return sent;
    if (sent.value.status < 200 || sent.value.status > 299) return failedStatus(system, sent.value.status);
    const answer = decode(system, Login, sent.value.body);
    if (!answer.ok) return answer;
    const { token: value, hetHan } = answer.value;
    const seconds = typeof hetHan === 'string' || typeof hetHan === 'number' ? Number(hetHan) : 0;
    return done({ value, livesMs: (seconds > 0 ? seconds : USUAL_LIFE_SECONDS) * 1000 });
  }
  const calls = createBearerCalls(link, logIn, isSessionLost);

  const open = <T>(request: Request, deadlineAt: number, shape: Shape<T>): Promise<PortalAnswer<T>> =>
    calls.send(request, deadlineAt, ({ status, body }): PortalAnswer<T> => {
      if (status < 200 || status > 299) return failedStatus(system, status);
      const envelope = decode(system, Envelope, body);
      if (!envelope.ok) return envelope;
      const { failed: hasFailed, message } = envelope.value;
      if (hasFailed && isSessionLost(body)) return failed(system, 'refused', 'the session is not good any more');
      if (hasFailed) return isTroubleTold(String(message ?? '')) ? failed(system, 'unreachable', 'says that it is unwell') : refused(message);
      const { data = null } = envelope.value;
      return shape.Check(data) ? accepted(data) : failed(system, 'bad_answer', `shape at ${shape.Errors(data)[0]?.instancePath ?? '/'}`);
    });
  const get = async <T>(path: string, deadlineAt: number, shape: Shape<T>): Promise<UpstreamResult<T>> => {
    const answer = await open({ method: 'GET', path }, deadlineAt, shape);
    if (!answer.ok) return answer;
    return answer.value.kind === 'done' ? done(answer.value.value) : failed(system, 'refused', 'a read was refused');
  };
  const create = (operation: string, kind: LetterKind, body: unknown): Promise<PortalAnswer<string>> =>
    link.once(operation, async (deadlineAt) => mapDone(await open(jsonRequest('POST', PATHS[kind], body), deadlineAt, Created), ({ id }) => String(id)));
  const another = failed(system, 'bad_answer', 'another letter');
  const actOn = (operation: string, kind: LetterKind, id: string, act: string, body: unknown): Promise<PortalAnswer<null>> =>
    link.once(operation, async (deadlineAt) => mapDone(await open(jsonRequest('POST', `${PATHS[kind]}/${encodeURIComponent(id)}/${act}`, body), deadlineAt, AnyData), () => null));

  return {
    provinceId,
    find: (kind, { reference }) =>
      link.read('find-letter', async (deadlineAt) => {
        const found = await open({ method: 'GET', path: `${PATHS[kind]}/tham-chieu/${encodeURIComponent(reference)}` }, deadlineAt, AnyData);
        if (!found.ok) return found;
        if (found.value.kind === 'refused') return isNoLetterTold(found.value.reason) ? done(null) : failed(system, 'refused', 'a read was refused');
        const told = { data: found.value.value };
        if (!Found.Check(told)) return failed(system, 'bad_answer', 'shape of a letter');
        const letter = partOf(told.data);
        return done(letter === null ? null : String(letter.id));
      }),
    uploadFile: ({ fileName, fileType, bytes }) =>
      link.once('upload', async (deadlineAt) => {
        const form = new FormData();
        form.append('tep', new Blob([new Uint8Array(bytes)], { type: fileType }), fileName);
        const encoded = new Response(form);
        const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
        const uploaded = await open({ method: 'POST', path: '/api/tep', headers, body: Buffer.from(await encoded.arrayBuffer()) }, deadlineAt, Uploaded);
        return mapDone(uploaded, ({ id }) => ({ fileId: String(id) }));
      }, UPLOAD_BUDGET_MS),
    createPetition: (petition) => create('create-petition', 'petition', petitionBodyOf(petition, config)),
    createQuestion: (question) => create('create-question', 'question', questionBodyOf(question, config)),
    read: (kind, id) =>
      link.read('read-letter', async (deadlineAt) => {
        const path = `${PATHS[kind]}/${encodeURIComponent(id)}`;
        const given = await get(path, deadlineAt, AnyData);
        if (!given.ok || given.value === null) return given.ok ? done(null) : given;
        if (kind === 'petition') {
          const found = checkedReadable(system, PetitionRow, given.value);
          if (!found.ok) return found;
          return String(found.value.id) === id ? done(heardPetition(found.value)) : another;
        }
        const found = checkedReadable(system, QuestionRow, given.value);
        if (!found.ok) return found;
        return String(found.value.Id) === id ? done(heardQuestion(found.value)) : another;
      }),
    rate: (kind, id, { reference, score, comment }) => actOn('rate', kind, id, 'danh-gia', { maYeuCau: reference, mucDo: score, yKien: comment }),
    reopen: (id, { reference, why }) => actOn('reopen', 'petition', id, 'mo-lai', { maYeuCau: reference, lyDo: why }),
    askProgress: (id, { reference }) => actOn('ask-progress', 'petition', id, 'hoi-tien-do', { maYeuCau: reference }),
    listPublished: (kind, page) =>
      link.read('list-published', async (deadlineAt) => {
        const query = `trang=${page + 1}&soDong=${PAGE_SIZE}`;
        const found = await get(kind === 'petition' ? `${PATHS.petition}?trangThai=1&${query}` : `${PATHS.question}?trangThai=da-giai-dap&congKhai=co&${query}`, deadlineAt, Page);
        if (!found.ok) return found;
        const { tongSo } = found.value;
        if (found.value.items === null && String(tongSo) !== '0') return failed(system, 'bad_answer', 'neither rows nor that there are none');
        const rows = found.value.items ?? [];
        const items = kind === 'petition'
          ? rows.filter((row) => PetitionRow.Check(row)).flatMap((row) => publishedPetition(row, config) ?? [])
          : rows.filter((row) => QuestionRow.Check(row)).flatMap((row) => publishedQuestion(row) ?? []);
        return done({ items, more: rows.length > 0 && (page + 1) * PAGE_SIZE < totalOf(tongSo, page * PAGE_SIZE, rows.length, PAGE_SIZE) });
      }),
  };
}
