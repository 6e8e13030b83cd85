import { randomUUID } from 'node:crypto';
import { ROUTES } from '../../../contract/routes';
import { IdParams } from '../../../contract/schemas/draft';
import { PaperPage, PaperQuery, PaperView, ReuseBody } from '../../../contract/schemas/paper';
import { openFileName, sealFileName } from '../../filing-core/paper-names';
import { isUnchecked } from '../../filing-core/paper-checks';
import type { PaperRemover } from '../../filing-core/paper-remover';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { cursorOf, readCursor } from '../../http/page-mark';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { admitPaper } from '../../store/admit-paper';
import { allowanceOf, faultOfAnnounced, refusalOfAdmission } from './allowance';
import { describePaper } from './describe-paper';
import type { PaperParts } from './paper-parts';

const DEFAULT_PAGE = 20;
/** A check takes less than that unless others wait before it or a scanner is asked: who asks meanwhile need not ask again. */
const CHECK_WAIT_MS = 400;
const tags = ['paper'];

/** The citizen's papers: those of a draft, those that may be used again, one of them, gone, or used once more. */
export function registerPaperRoutes(app: App, parts: PaperParts & { remover: PaperRemover }): void {
  const { store, secrets, clock, limitsOf, remover, checks } = parts;

  app.route({
    method: ROUTES.listPapers.method,
    url: ROUTES.listPapers.path,
    schema: { querystring: PaperQuery, response: answering({ 200: PaperPage }), tags, summary: 'The papers of a draft, or all that I may use again' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { cursor, draftId, limit = DEFAULT_PAGE } = request.query;
      const after = cursor === undefined ? null : readCursor(cursor);
      if (cursor !== undefined && after === null) return sendProblem(request, reply, { code: 'bad_request', hint: 'querystring/cursor' });
      const { id } = citizenOf(request);
      const rows = draftId === undefined ? await store.papers.listReusable(id, limit + 1, after) : await store.papers.listOfDraft(id, draftId, limit + 1, after);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const nextCursor = rows.length > limit && last !== undefined ? cursorOf({ at: last.createdAt, id: last.id }) : null;
      return reply.header('cache-control', 'private, no-store').send({ items: await Promise.all(page.map((row) => describePaper(parts, row))), nextCursor });
    },
  });

  app.route({
    method: ROUTES.getPaper.method,
    url: ROUTES.getPaper.path,
    schema: { params: IdParams, response: answering({ 200: PaperView }), tags, summary: 'How far a paper is; one that is being checked right now is waited for a moment' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const find = () => store.papers.findOwn(citizenOf(request).id, request.params.id);
      const found = await find();
      const row = found !== null && isUnchecked(found) && (await checks.settle([found.id], CHECK_WAIT_MS)) ? await find() : found;
      if (row === null) return sendProblem(request, reply, { code: 'not_found' });
      return reply.header('cache-control', 'private, no-store').send(await describePaper(parts, row));
    },
  });

  app.route({
    method: ROUTES.deletePaper.method,
    url: ROUTES.deletePaper.path,
    schema: { params: IdParams, response: answering({ 204: null }), tags, summary: 'Remove a paper that was not filed' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const row = await store.papers.findOwn(citizenOf(request).id, request.params.id);
      if (row !== null && !(await remover.remove(row))) return sendProblem(request, reply, { code: 'already_filed' });
      return row === null ? sendProblem(request, reply, { code: 'not_found' }) : reply.code(204).send();
    },
  });

  app.route({
    method: ROUTES.reusePaper.method,
    url: ROUTES.reusePaper.path,
    schema: { params: IdParams, body: ReuseBody, response: answering({ 200: PaperView }), tags, summary: 'Use a paper again in another draft' },
    config: { idempotency: 'optional' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const citizenId = citizenOf(request).id;
      const { draftId, paperCode } = request.body;
      const [source, holder] = await Promise.all([store.papers.findOwn(citizenId, request.params.id), store.papers.holderOf(citizenId, draftId)]);
      const limits = holder === null ? null : limitsOf(holder);
      if (source === null || limits === null) return sendProblem(request, reply, { code: 'not_found' });
      if (source.state !== 'ready') return sendProblem(request, reply, { code: 'paper_rejected', hint: source.fault ?? 'not_ready' });
      const fault = faultOfAnnounced(limits, source);
      if (fault !== null) return sendProblem(request, reply, fault);
      const id = randomUUID();
      const row = { ...source, id, citizenId, draftId, paperCode, filingId: null, fileNameSealed: sealFileName(secrets, id, openFileName(secrets, source)), createdAt: new Date(clock.nowMs()) };
      const admitted = await admitPaper(store.db, row, allowanceOf(parts, limits), source.id);
      if (admitted === 'gone') return sendProblem(request, reply, { code: 'not_found' });
      if (admitted === 'begun') throw new Error('stored bytes are whole');
      if (admitted !== 'admitted') return sendProblem(request, reply, refusalOfAdmission(admitted));
      return reply.header('cache-control', 'private, no-store').send(await describePaper(parts, row));
    },
  });
}
