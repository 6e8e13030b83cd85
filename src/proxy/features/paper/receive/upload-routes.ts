import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { API_PREFIX, UPLOADS_PATH } from '../../../../contract/routes';
import { IdParams } from '../../../../contract/schemas/draft';
import { MAX_PAPER_BYTES } from '../../../filing-core/paper-limits';
import { sealFileName } from '../../../filing-core/paper-names';
import type { App } from '../../../http/app';
import { citizenOf, requireCitizen } from '../../../http/signed-in';
import { admitPaper } from '../../../store/admit-paper';
import type { PaperRow } from '../../../store/papers';
import { allowanceOf, createRoomKeeper, faultOfAnnounced, refusalOfAdmission } from '../allowance';
import { fits } from '../../../validate';
import type { PaperParts } from '../paper-parts';
import type { PaperRemover } from '../../../filing-core/paper-remover';
import type { Receiving } from './receiving';
import { refuseTus, refuseVersion, sendTus, TUS_VERSION, UPLOAD_CORS } from './tus-reply';
import type { Tus } from './tus-server';
import { readUploadMetadata } from './upload-metadata';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Replaces parts of what @fastify/cors was told for all routes. */
    cors?: typeof UPLOAD_CORS;
  }
}

const CHUNK_TYPE = 'application/offset+octet-stream';
const COUNT = /^(?:0|[1-9]\d{0,14})$/;
const PATH = UPLOADS_PATH.slice(API_PREFIX.length);
/** Longer than it takes from an upload's row to its file. */
const BEGIN_MS = 60_000;

export interface UploadParts extends PaperParts {
  tus: Tus;
  remover: PaperRemover;
  receiving: Pick<Receiving, 'during'>;
  /** Settles an upload that is whole on disk and not yet known to be. */
  onReceived(id: string): Promise<void>;
}

/** tus 1.0 at /uploads: begin, ask how far, go on, give up. Everything of another citizen's is a 404. */
export async function registerUploadRoutes(app: App, parts: UploadParts): Promise<void> {
  await app.register((scope: App, _options, done) => {
    scope.addContentTypeParser(CHUNK_TYPE, (_request, _payload, parsed) => parsed(null));
    registerRoutes(scope, parts);
    done();
  });
}

function registerRoutes(app: App, parts: UploadParts): void {
  const { store, files, secrets, clock, config, limitsOf, tus, remover, receiving, onReceived } = parts;
  const room = createRoomKeeper(parts);
  const begun = new LRUCache<string, PaperRow>({ max: 1000, ttl: 60_000 });
  const maxChunkBytes = config.MAX_UPLOAD_CHUNK_MEGABYTES * 1024 * 1024;
  const options = { schema: { hide: true }, config: { cors: UPLOAD_CORS }, preHandler: requireCitizen };
  const speaksTus = (request: FastifyRequest): boolean => request.headers['tus-resumable'] === TUS_VERSION;
  const isTooLong = ({ headers }: FastifyRequest): boolean => Number(headers['content-length'] ?? 0) > maxChunkBytes;

  const announce = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    reply.code(204).headers({ 'tus-resumable': TUS_VERSION, 'tus-version': TUS_VERSION, 'tus-extension': 'creation,creation-with-upload,termination', 'tus-max-size': MAX_PAPER_BYTES }).send();
  for (const url of [PATH, `${PATH}/:id`]) app.options(url, { schema: options.schema, config: options.config }, announce);

  async function begin(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!speaksTus(request)) return refuseVersion(request, reply);
    const metadata = readUploadMetadata(request.headers['upload-metadata']);
    if (metadata === null) return refuseTus(request, reply, { code: 'bad_request', hint: 'headers/upload-metadata' });
    const length = request.headers['upload-length'];
    if (typeof length !== 'string' || !COUNT.test(length)) return refuseTus(request, reply, { code: 'bad_request', hint: 'headers/upload-length' });
    if (isTooLong(request)) return refuseTus(request, reply, { code: 'payload_too_large' });

    const citizenId = citizenOf(request).id;
    const { draftId, paperCode, fileName, fileType, sha256 } = metadata;
    const holder = await store.papers.holderOf(citizenId, draftId);
    const limits = holder === null ? null : limitsOf(holder);
    if (limits === null) return refuseTus(request, reply, { code: 'not_found' });
    const sizeBytes = Number(length);
    const fault = faultOfAnnounced(limits, { sizeBytes, fileType });
    if (fault !== null) return refuseTus(request, reply, fault);
    if (!(await room.hasRoom(sizeBytes))) return refuseTus(request, reply, { code: 'overloaded', hint: 'storage', retryAfterSeconds: 300 });

    const id = randomUUID();
    const row = {
      id, citizenId, draftId, filingId: null, paperCode, fileNameSealed: sealFileName(secrets, id, fileName), fileType, sizeBytes, sha256,
      state: 'receiving', virusScan: 'off', fault: null, storageKey: randomBytes(24).toString('base64url'), createdAt: new Date(clock.nowMs()),
    } as const;
    const admit = () => admitPaper(store.db, row, allowanceOf(parts, limits));
    const first = await admit();
    const before = first === 'begun' ? await begunBefore(row) : null;
    if (before !== null) return tellBegun(reply, before);
    const admitted = first === 'begun' ? await admit() : first;
    if (admitted === 'begun') return refuseTus(request, reply, { code: 'conflict', hint: 'busy', retryAfterSeconds: 2 });
    if (admitted === 'gone') throw new Error('a new upload has no source');
    if (admitted !== 'admitted') return refuseTus(request, reply, refusalOfAdmission(admitted));
    room.take(sizeBytes);
    begun.set(id, row);
    return sendTus(request, reply, await tus.answer(webRequest(request), row));
  }

  /**
   * The upload that has these bytes already: the answer to its beginning was lost, or the phone no longer knows it. Going on with that one
   * leaves none behind that nobody goes on with, which would hold up the filing. One whose process died before its file was made is removed.
   */
  async function begunBefore(row: PaperRow & { citizenId: string }): Promise<string | null> {
    const found = await store.papers.findBegun(row);
    if (found === null) return null;
    if ((await files.sizeOf('incoming', found.id)) !== null) return found.id;
    const isDead = clock.nowMs() - found.createdAt.getTime() > BEGIN_MS && (await store.papers.find(found.id))?.state === 'receiving';
    if (isDead) await remover.remove(found);
    return null;
  }

  /** The caller's upload of this request, or null, whatever is wrong with the id. */
  async function ownUpload(request: FastifyRequest) {
    const { params } = request;
    return fits(IdParams, params) ? store.papers.findOwn(citizenOf(request).id, params.id) : null;
  }

  /** Just begun here, as it was then: what became of it meanwhile shows in its file, as it does while a request waits for its turn. */
  function justBegun(request: FastifyRequest): PaperRow | null {
    const { params } = request;
    const row = fits(IdParams, params) ? begun.get(params.id) : undefined;
    return row?.citizenId === citizenOf(request).id ? row : null;
  }

  async function goOn(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!speaksTus(request)) return refuseVersion(request, reply);
    const row = justBegun(request) ?? (await ownUpload(request));
    if (row === null) return refuseTus(request, reply, { code: 'not_found' });
    const offset = request.headers['upload-offset'];
    if (typeof offset !== 'string' || !COUNT.test(offset)) return refuseTus(request, reply, { code: 'bad_request', hint: 'headers/upload-offset' });
    if (request.headers['content-type'] !== CHUNK_TYPE) return refuseTus(request, reply, { code: 'unsupported_media_type' });
    if (row.state !== 'receiving') return refuseTus(request, reply, { code: 'conflict', hint: 'finished' });
    if (isTooLong(request)) return refuseTus(request, reply, { code: 'payload_too_large' });
    const response = await tus.answer(webRequest(request), row);
    if (response.headers.get('upload-offset') === String(row.sizeBytes)) begun.delete(row.id);
    // Completed by another request while this one waited for its turn.
    const isFinished = isGone(response) && (await ownUpload(request)) !== null;
    return isFinished ? refuseTus(request, reply, { code: 'conflict', hint: 'finished' }) : sendTus(request, reply, response);
  }

  async function tellOffset(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!speaksTus(request)) return refuseVersion(request, reply);
    const row = await ownUpload(request);
    if (row === null) return refuseTus(request, reply, { code: 'not_found' });
    if (row.state !== 'receiving') return tellWhole(reply, row.sizeBytes);
    const response = await tus.answer(webRequest(request), row);
    if (isGone(response) && (await ownUpload(request)) !== null) return tellWhole(reply, row.sizeBytes);
    // A process died between the last byte and the row.
    if (response.status === 200 && response.headers.get('upload-offset') === String(row.sizeBytes)) await onReceived(row.id);
    return sendTus(request, reply, response);
  }

  async function giveUp(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!speaksTus(request)) return refuseVersion(request, reply);
    const row = await ownUpload(request);
    if (row === null) return refuseTus(request, reply, { code: 'not_found' });
    if (!(await remover.remove(row))) return refuseTus(request, reply, { code: 'already_filed' });
    return reply.code(204).header('tus-resumable', TUS_VERSION).send();
  }

  app.post(PATH, options, (request, reply) => receiving.during(() => begin(request, reply)));
  app.patch(`${PATH}/:id`, options, (request, reply) => receiving.during(() => goOn(request, reply)));
  app.head(`${PATH}/:id`, options, tellOffset);
  app.delete(`${PATH}/:id`, options, giveUp);
}

/** Of the library: no such upload, or no file of it any more. */
const isGone = ({ status }: Response): boolean => status === 404 || status === 410;

const tellBegun = (reply: FastifyReply, id: string): FastifyReply =>
  reply.code(201).headers({ 'tus-resumable': TUS_VERSION, 'location': `${UPLOADS_PATH}/${id}`, 'cache-control': 'no-store' }).send();

/** Whole, whatever came of it since: metadata may be gone from it, so one size stands for both. */
const tellWhole = (reply: FastifyReply, sizeBytes: number): FastifyReply =>
  reply.code(200).headers({ 'tus-resumable': TUS_VERSION, 'upload-offset': sizeBytes, 'upload-length': sizeBytes, 'cache-control': 'no-store' }).send();

/** The request as the library takes it: the headers that matter to the protocol, and the body as it comes in. */
function webRequest({ raw, method, headers }: FastifyRequest): Request {
  const passed = new Headers();
  for (const name of ['tus-resumable', 'upload-offset', 'upload-length', 'upload-metadata', 'content-type', 'content-length']) {
    const value = headers[name];
    if (typeof value === 'string') passed.set(name, value);
  }
  const url = new URL(raw.url?.split('?', 1)[0] ?? '/', 'http://proxy');
  if (method === 'HEAD' || headers['content-length'] === '0') return new Request(url, { method, headers: passed });
  // `duplex` is asked for by Node and unknown to the browser's types.
  const init: RequestInit & { duplex: 'half' } = { method, headers: passed, body: webBody(raw), duplex: 'half' };
  return new Request(url, init);
}

/** Pulled as it is written to disk. Who stops reading leaves the connection open, so that the answer can still be read. */
function webBody(raw: FastifyRequest['raw']): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Buffer> = raw.iterator({ destroyOnReturn: false });
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
