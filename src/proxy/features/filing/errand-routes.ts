import type { FastifyReply, FastifyRequest } from 'fastify';
import { and, eq, isNull } from 'drizzle-orm';
import { IdParams } from '../../../contract/schemas/draft';
import { FilingView, SupplementBody, WithdrawalBody } from '../../../contract/schemas/filing';
import { RatingBody } from '../../../contract/schemas/rating';
import { ROUTES } from '../../../contract/routes';
import type { Dossier } from '../../../domain/dossier';
import { toIso, vnDate } from '../../../domain/time';
import type { App } from '../../http/app';
import { accepting } from '../../http/documented';
import { sendProblem, type Refusal } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { filings as filingTable } from '../../store/filing-schema';
import type { FilingRow } from '../../store/filings';
import { describeFiling } from './describe-filing';
import { dossierOf } from './dossier-of';
import { canRate, canSupplement, canWithdraw } from './errand-rules';
import type { FilingParts } from './filing-parts';
import { sendErrand } from './keep-errand';
import { supplementPapers } from './supplement-papers';

const CLOSED: Refusal = { code: 'filing_closed' };
const tags = ['filing'];

/**
 * Supplement, withdrawal and rating of a delivered filing: kept with their job, one of a kind. What the province's system says now decides
 * whether it is still time; when it does not answer, the request is taken and the agency decides.
 */
export function registerErrands(app: App, parts: FilingParts): void {
  const { filings, errands, vault, clock } = parts;
  const common = { config: { idempotency: 'required' as const }, preHandler: requireCitizen };

  const ownFiling = (request: FastifyRequest, id: string): Promise<FilingRow | null> => filings.findOwn(citizenOf(request).id, id);
  const answer = async (reply: FastifyReply, row: FilingRow): Promise<FastifyReply> =>
    reply.code(202).header('cache-control', 'private, no-store').send(await describeFiling(parts, (await filings.find(row.id)) ?? row));
  const isThere = async (row: FilingRow, kind: string, key: string): Promise<boolean> =>
    (await errands.list(row.id)).some((errand) => errand.kind === kind && errand.key === key && errand.state !== 'refused' && errand.state !== 'failed');
  async function isTooLate(row: FilingRow, isTime: (dossier: Dossier) => boolean): Promise<boolean> {
    if (row.state !== 'delivered') return true;
    const found = await dossierOf(parts, row);
    return found.kind === 'none' || (found.kind === 'found' && !isTime(found.dossier));
  }

  app.route({
    ...common,
    method: ROUTES.sendSupplement.method,
    url: ROUTES.sendSupplement.path,
    schema: { params: IdParams, body: SupplementBody, response: accepting(FilingView), tags, summary: 'Answer a request for more papers, completely' },
    handler: async (request, reply) => {
      const row = await ownFiling(request, request.params.id);
      if (row === null) return sendProblem(request, reply, { code: 'not_found' });
      const { requestId, note, paperIds } = request.body;
      if (await isThere(row, 'supplement', requestId)) return answer(reply, row);
      const today = vnDate(toIso(new Date(clock.nowMs())));
      if (await isTooLate(row, (dossier) => canSupplement(dossier, requestId, today))) return sendProblem(request, reply, CLOSED);
      const { id: citizenId } = citizenOf(request);
      const files = supplementPapers(await vault.list(citizenId, row.draftId), row.id, paperIds);
      if (!files.ok) return sendProblem(request, reply, { code: 'papers_incomplete', fields: files.fields });
      const secured = await vault.secure(files.unbound);
      const kept = await sendErrand(parts, row.id, requestId, { kind: 'supplement', requestId, note, papers: files.papers, fileIds: {} }, (tx) =>
        vault.attach(row.id, { citizenId, draftId: row.draftId, papers: secured }, tx),
      );
      if (!kept && !(await isThere(row, 'supplement', requestId))) return sendProblem(request, reply, { code: 'conflict' });
      return answer(reply, row);
    },
  });

  app.route({
    ...common,
    method: ROUTES.askWithdrawal.method,
    url: ROUTES.askWithdrawal.path,
    schema: { params: IdParams, body: WithdrawalBody, response: accepting(FilingView), tags, summary: 'Ask to have a dossier back' },
    handler: async (request, reply) => {
      const row = await ownFiling(request, request.params.id);
      if (row === null) return sendProblem(request, reply, { code: 'not_found' });
      if (await isThere(row, 'withdrawal', 'once')) return answer(reply, row);
      if (await isTooLate(row, canWithdraw)) return sendProblem(request, reply, CLOSED);
      await sendErrand(parts, row.id, 'once', { kind: 'withdrawal', reason: request.body.reason });
      return answer(reply, row);
    },
  });

  app.route({
    ...common,
    method: ROUTES.rateFiling.method,
    url: ROUTES.rateFiling.path,
    schema: { params: IdParams, body: RatingBody, response: accepting(FilingView), tags, summary: 'Rate the service, once' },
    handler: async (request, reply) => {
      const row = await ownFiling(request, request.params.id);
      if (row === null) return sendProblem(request, reply, { code: 'not_found' });
      if (await isThere(row, 'rating', 'once')) return answer(reply, row);
      if (await isTooLate(row, canRate)) return sendProblem(request, reply, CLOSED);
      const { score, comment } = request.body;
      await sendErrand(parts, row.id, 'once', { kind: 'rating', score: score === 1 ? 1 : score === 2 ? 2 : 3, comment }, async (tx) => {
        const rated = await tx.update(filingTable).set({ rating: score }).where(and(eq(filingTable.id, row.id), isNull(filingTable.rating))).returning({ id: filingTable.id });
        return rated.length > 0 || row.rating === score;
      });
      return answer(reply, row);
    },
  });
}
