import { ROUTES } from '../../../contract/routes';
import { DraftBody, DraftPage, DraftQuery, DraftView, IdParams } from '../../../contract/schemas/draft';
import type { PaperRemover } from '../../filing-core/paper-remover';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { cursorOf, readCursor } from '../../http/page-mark';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { describeDraft, summarise } from './draft-box';
import { saveDraft, type SaveParts } from './save-draft';

const DEFAULT_PAGE = 20;
const tags = ['draft'];

export interface DraftParts extends SaveParts {
  remover: PaperRemover;
}

/** Drafts of the citizen's own: saved, read, listed, thrown away with their papers. */
export function registerDrafts(app: App, parts: DraftParts): void {
  const { drafts, secrets, remover } = parts;

  app.route({
    method: ROUTES.putDraft.method,
    url: ROUTES.putDraft.path,
    schema: { params: IdParams, body: DraftBody, response: answering({ 200: DraftView }), tags, summary: 'Save a draft over the revision it was made from' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const saved = await saveDraft(parts, citizenOf(request).id, request.params.id, request.body);
      if ('code' in saved) return sendProblem(request, reply, saved);
      return reply.header('cache-control', 'private, no-store').send(describeDraft(secrets, saved));
    },
  });

  app.route({
    method: ROUTES.getDraft.method,
    url: ROUTES.getDraft.path,
    schema: { params: IdParams, response: answering({ 200: DraftView }), tags, summary: 'A draft of mine' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const row = await drafts.find(citizenOf(request).id, request.params.id);
      if (row === null) return sendProblem(request, reply, { code: 'not_found' });
      return reply.header('cache-control', 'private, no-store').send(describeDraft(secrets, row));
    },
  });

  app.route({
    method: ROUTES.listDrafts.method,
    url: ROUTES.listDrafts.path,
    schema: { querystring: DraftQuery, response: answering({ 200: DraftPage }), tags, summary: 'My open drafts, newest first' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { cursor, limit = DEFAULT_PAGE } = request.query;
      const after = cursor === undefined ? null : readCursor(cursor);
      if (cursor !== undefined && after === null) return sendProblem(request, reply, { code: 'bad_request', hint: 'querystring/cursor' });
      const rows = await drafts.listOpen(citizenOf(request).id, limit + 1, after);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const nextCursor = rows.length > limit && last !== undefined ? cursorOf({ at: last.savedAt, id: last.id }) : null;
      return reply.header('cache-control', 'private, no-store').send({ items: page.map(summarise), nextCursor });
    },
  });

  app.route({
    method: ROUTES.deleteDraft.method,
    url: ROUTES.deleteDraft.path,
    schema: { params: IdParams, response: answering({ 204: null }), tags, summary: 'Throw away a draft with its papers' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { id } = request.params;
      const citizenId = citizenOf(request).id;
      if (!(await drafts.remove(citizenId, id))) {
        const filed = (await drafts.find(citizenId, id)) !== null;
        return sendProblem(request, reply, { code: filed ? 'already_filed' : 'not_found' });
      }
      await remover.removeOfDraft(id);
      return reply.code(204).send();
    },
  });
}
