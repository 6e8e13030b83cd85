import type { FastifyReply, FastifyRequest } from 'fastify';
import { DossierParams, DossierQuery } from '../../../contract/schemas/dossier';
import { IdParams } from '../../../contract/schemas/draft';
import { DossierPostalParams, EstimateQuery, PostalBody, PostalEstimate, PostalList, PostalParams, PostalView } from '../../../contract/schemas/post';
import { ROUTES } from '../../../contract/routes';
import { isTerminal } from '../../../domain/status';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { callerOf } from '../../identity/caller';
import { postalOrdersOfDossier, postalOrdersOfFiling } from '../../store/postal';
import { cancelPost } from './cancel-post';
import { createEstimate } from './estimate';
import { orderPost, type PostOutcome } from './order-post';
import type { PostParts } from './post-parts';

const CLOSED: readonly string[] = ['refused', 'failed'];
const tags = ['post'];

/** Papers to the agency and results home, for one's own filing and for a dossier filed elsewhere that is proven to be one's own (tier 2). */
export function registerPost(app: App, parts: PostParts): void {
  const { db, filings, post, provinces, desk, seeDossier } = parts;
  const estimate = createEstimate(parts);
  const common = { preHandler: requireCitizen };

  async function answer(request: FastifyRequest, reply: FastifyReply, outcome: PostOutcome): Promise<FastifyReply> {
    if (!outcome.ok) return sendProblem(request, reply, outcome.refusal);
    const [view] = await desk.viewsOfRows([outcome.row]);
    return reply.header('cache-control', 'private, no-store').send(view);
  }
  /** Who may not see belongings may not send them either, and is not told that there are any. */
  async function ownDossier(request: FastifyRequest, code: string, province: string | undefined) {
    const seen = await seeDossier(callerOf(request), code, province ?? null);
    return seen.ok && seen.tier < 2 ? { ok: false as const, refusal: { code: 'not_found' as const } } : seen;
  }

  app.route({
    ...common, method: ROUTES.estimatePost.method, url: ROUTES.estimatePost.path,
    schema: { querystring: EstimateQuery, response: answering({ 200: PostalEstimate }), tags, summary: 'What the post would ask' },
    handler: async (request, reply) => {
      const { provinceId, direction, province } = request.query;
      if (post === null || provinces.get(provinceId)?.filing.post !== true) return sendProblem(request, reply, { code: 'post_not_possible' });
      return reply.header('cache-control', 'private, no-store').send(await estimate(provinceId, direction, province));
    },
  });

  app.route({
    ...common, method: ROUTES.orderPost.method, url: ROUTES.orderPost.path, config: { idempotency: 'optional' },
    schema: { params: IdParams, body: PostalBody, response: answering({ 200: PostalView }), tags, summary: 'Order the post for a filing' },
    handler: async (request, reply) => {
      const citizen = citizenOf(request);
      const filing = await filings.findOwn(citizen.id, request.params.id);
      if (filing === null) return sendProblem(request, reply, { code: 'not_found' });
      if (CLOSED.includes(filing.state)) return sendProblem(request, reply, { code: 'filing_closed' });
      const { id: filingId, provinceId, dossierCode, procedureCode, agencyName } = filing;
      return answer(request, reply, await orderPost(parts, estimate, citizen.id, { filingId, provinceId, dossierCode, procedureCode, agencyName }, request.body));
    },
  });

  app.route({
    ...common, method: ROUTES.cancelPost.method, url: ROUTES.cancelPost.path,
    schema: { params: PostalParams, response: answering({ 200: PostalView }), tags, summary: 'Take a postal order back' },
    handler: async (request, reply) => {
      const filing = await filings.findOwn(citizenOf(request).id, request.params.id);
      if (filing === null) return sendProblem(request, reply, { code: 'not_found' });
      return answer(request, reply, await cancelPost(parts, await postalOrdersOfFiling(db, filing.id), request.params.direction));
    },
  });

  app.route({
    ...common, method: ROUTES.getPostForDossier.method, url: ROUTES.getPostForDossier.path,
    schema: { params: DossierParams, querystring: DossierQuery, response: answering({ 200: PostalList }), tags, summary: 'Postal orders for a dossier' },
    handler: async (request, reply) => {
      const seen = await ownDossier(request, request.params.code, request.query.province);
      if (!seen.ok) return sendProblem(request, reply, seen.refusal);
      const items = await desk.viewsOfRows(await postalOrdersOfDossier(db, citizenOf(request).id, seen.key));
      return reply.header('cache-control', 'private, no-store').send({ items });
    },
  });

  app.route({
    ...common, method: ROUTES.orderPostForDossier.method, url: ROUTES.orderPostForDossier.path, config: { idempotency: 'optional' },
    schema: { params: DossierParams, querystring: DossierQuery, body: PostalBody, response: answering({ 200: PostalView }), tags, summary: 'Order the post for a dossier' },
    handler: async (request, reply) => {
      const seen = await ownDossier(request, request.params.code, request.query.province);
      if (!seen.ok) return sendProblem(request, reply, seen.refusal);
      const { statusCode, procedure, agency } = seen.dossier;
      if (isTerminal(statusCode)) return sendProblem(request, reply, { code: 'filing_closed' });
      const target = { filingId: null, provinceId: seen.key.provinceId, dossierCode: seen.key.code, procedureCode: procedure.code, agencyName: agency.name || null };
      return answer(request, reply, await orderPost(parts, estimate, citizenOf(request).id, target, request.body));
    },
  });

  app.route({
    ...common, method: ROUTES.cancelPostForDossier.method, url: ROUTES.cancelPostForDossier.path,
    schema: { params: DossierPostalParams, querystring: DossierQuery, response: answering({ 200: PostalView }), tags, summary: 'Take a postal order of a dossier back' },
    handler: async (request, reply) => {
      const seen = await ownDossier(request, request.params.code, request.query.province);
      if (!seen.ok) return sendProblem(request, reply, seen.refusal);
      return answer(request, reply, await cancelPost(parts, await postalOrdersOfDossier(db, citizenOf(request).id, seen.key), request.params.direction));
    },
  });
}
