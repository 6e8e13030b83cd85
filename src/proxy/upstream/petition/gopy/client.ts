import type { PortalAnswer } from '../../filing-ports';
import type { LetterKind, ListeningSystem } from '../../listening-ports';
import type { UpstreamResult } from '../../ports';
import { type Shape, decode } from '../../call/decode';
import type { Request } from '../../call/exchange';
import { done, failed, failedStatus } from '../../call/fault';
import { textOf } from '../../onestop/shared/read';
import { checkedReadable } from '../../onestop/shared/readable-part';
import { accepted, mapDone, refused } from '../../portal/shared/answers';
import { jsonRequest } from '../../portal/shared/bearer-calls';
import { Acknowledged } from '../../portal/shared/codes';
import { totalOf } from '../shared/letter-id';
import { type ListeningParts, PAGE_SIZE, UPLOAD_BUDGET_MS } from '../shared/listening-parts';
import { isTroubleTold } from '../shared/step-words';
import { heardOf, isLetter, petitionBodyOf, publishedOf, questionBodyOf } from './map';
import { Created, Given, Marked, One, Page, Refusal, Uploaded } from './wire';

const ACCEPT = { accept: 'application/json' };
/** Said about what was sent. A 404 on a write means that our source is not registered: our trouble, tried again when staff have mended it. */
const REFUSALS: readonly number[] = [400, 409, 413, 415, 422];

/** A system in the shape of the 1022 hotlines: petitions and questions are both "góp ý", told apart by their field. */
export function createGopy({ provinceId, link, config }: ListeningParts): ListeningSystem {
  const { system } = link;

  const get = async <T>(path: string, deadlineAt: number, shape: Shape<T>): Promise<UpstreamResult<T | null>> => {
    const sent = await link.send({ method: 'GET', path, headers: ACCEPT }, deadlineAt);
    if (!sent.ok) return sent;
    const { status, body } = sent.value;
    if (status === 404) return done(null);
    return status >= 200 && status <= 299 ? decode(system, shape, body) : failedStatus(system, status);
  };

  /** A list that is not there is trouble; that there is nothing in it is said by an empty one. */
  const search = async (query: string, page: number, size: number, deadlineAt: number): Promise<UpstreamResult<{ rows: unknown[]; total: number }>> => {
    const found = await get(`/public/gopy?${query}&page=${page}&size=${size}`, deadlineAt, Page);
    if (!found.ok) return found;
    if (found.value === null) return failedStatus(system, 404);
    const { content, totalElements } = found.value;
    if (content === null && String(totalElements) !== '0') return failed(system, 'bad_answer', 'neither rows nor that there are none');
    const rows = content ?? [];
    return done({ rows, total: totalOf(totalElements, page * size, rows.length, size) });
  };

  /** `silent`: what a 204 stands for, where it may have nothing to say. */
  const write = async <T>(request: Request, deadlineAt: number, shape: Shape<T>, silent?: T): Promise<PortalAnswer<T>> => {
    const sent = await link.send({ ...request, headers: { ...ACCEPT, ...request.headers } }, deadlineAt);
    if (!sent.ok) return sent;
    const { status, body } = sent.value;
    if (REFUSALS.includes(status)) {
      const refusal = decode(system, Refusal, body);
      if (!refusal.ok) return failedStatus(system, status);
      return isTroubleTold(refusal.value.message) ? failed(system, 'unreachable', 'says that it is unwell') : refused(refusal.value.message);
    }
    if (status < 200 || status > 299) return failedStatus(system, status);
    if (status === 204 && silent !== undefined) return accepted(silent);
    const answer = decode(system, shape, body);
    return answer.ok ? accepted(answer.value) : answer;
  };

  const create = (operation: string, body: unknown): Promise<PortalAnswer<string>> =>
    link.once(operation, async (deadlineAt) => mapDone(await write(jsonRequest('POST', '/public/gopy', body), deadlineAt, Created), ({ id }) => String(id)));
  const actOn = (operation: string, id: string, act: string, body: unknown): Promise<PortalAnswer<null>> =>
    link.once(operation, async (deadlineAt) => mapDone(await write(jsonRequest('POST', `/public/gopy/${encodeURIComponent(id)}/${act}`, body), deadlineAt, Acknowledged, {}), () => null));
  const isOfKind = (kind: LetterKind, field: string | null): boolean => (field === config.questionField) === (kind === 'question');

  return {
    provinceId,
    find: (_kind, known) =>
      link.read('find-letter', async (deadlineAt) => {
        const found = await search(`keyword=${encodeURIComponent(known.number)}`, 0, 10, deadlineAt);
        if (!found.ok) return found;
        const { rows, total } = found.value;
        const marks = rows.map((row) => (Marked.Check(row) ? { id: row.id, isOurs: isLetter(row, known) } : null));
        const ours = marks.find((mark) => mark?.isOurs === true);
        if (ours) return done(String(ours.id));
        // A row that cannot be told apart may be the very letter: "none" would send it again.
        if (marks.some((mark) => mark === null || mark.isOurs === null)) return failed(system, 'bad_answer', 'a letter that tells nothing of itself');
        return total > rows.length ? failed(system, 'bad_answer', 'more letters than it shows') : done(null);
      }),
    uploadFile: ({ fileName, fileType, bytes }) =>
      link.once('upload', async (deadlineAt) => {
        const form = new FormData();
        form.append('file', new Blob([new Uint8Array(bytes)], { type: fileType }), fileName);
        const encoded = new Response(form);
        const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
        const uploaded = await write({ method: 'POST', path: '/public/file', headers, body: Buffer.from(await encoded.arrayBuffer()) }, deadlineAt, Uploaded);
        return mapDone(uploaded, ({ url }) => ({ fileId: url }));
      }, UPLOAD_BUDGET_MS),
    createPetition: (petition) => create('create-petition', petitionBodyOf(petition, config)),
    createQuestion: (question) => create('create-question', questionBodyOf(question, config)),
    read: (_kind, id) =>
      link.read('read-letter', async (deadlineAt) => {
        const given = await get(`/public/gopy/${encodeURIComponent(id)}`, deadlineAt, Given);
        if (!given.ok || given.value === null) return given.ok ? done(null) : given;
        const found = checkedReadable(system, One, given.value);
        if (!found.ok) return found;
        return String(found.value.id) === id ? done(heardOf(found.value)) : failed(system, 'bad_answer', 'another letter');
      }),
    rate: (_kind, id, { reference, score, comment }) => actOn('rate', id, 'danhgia', { maYeuCau: reference, mucDo: score, noiDung: comment }),
    reopen: (id, { reference, why }) => actOn('reopen', id, 'molai', { maYeuCau: reference, lyDo: why }),
    askProgress: (id, { reference }) => actOn('ask-progress', id, 'hoitiendo', { maYeuCau: reference }),
    listPublished: (kind, page) =>
      link.read('list-published', async (deadlineAt) => {
        const field = kind === 'question' ? `&linhvuc=${config.questionField}` : '';
        const found = await search(`tinhtrangxuly=DA_XU_LY${field}`, page, PAGE_SIZE, deadlineAt);
        if (!found.ok) return found;
        const { rows, total } = found.value;
        const items = rows.filter((row) => One.Check(row)).filter((row) => isOfKind(kind, textOf(row.linhVucId, 20))).flatMap((row) => publishedOf(row, config) ?? []);
        return done({ items, more: rows.length > 0 && (page + 1) * PAGE_SIZE < total });
      }),
  };
}
