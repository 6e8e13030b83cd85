import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdParams } from '../../../contract/schemas/draft';
import { PetitionView, ReopenBody } from '../../../contract/schemas/petition';
import { RatingBody } from '../../../contract/schemas/rating';
import { ROUTES } from '../../../contract/routes';
import { cleanText, hasWords } from '../../../domain/petition/clean-text';
import { toIso, vnDate } from '../../../domain/time';
import type { App } from '../../http/app';
import { accepting } from '../../http/documented';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { ratingKeyOf, sendLetterErrand } from '../../listening/keep-letter-errand';
import { HEAR_LETTER } from '../../listening/listening-jobs';
import type { LetterRow } from '../../store/letters';
import { describePetition, mayAskProgress, permissionsOf } from './describe-petition';
import type { PetitionParts } from './petition-parts';

const tags = ['petition'];

/** What follows a petition: a rating of each answer (TT 32/2017/TT-BTTTT Đ.11), one reopening with why, a question how far it is (NĐ 20/2008/NĐ-CP Đ.12). */
export function registerPetitionErrands(app: App, parts: PetitionParts): void {
  const { letters, jobs, box, clock, config } = parts;
  const common = { config: { idempotency: 'required' as const }, preHandler: requireCitizen };
  const ownPetition = (request: FastifyRequest, id: string): Promise<LetterRow | null> => letters.findOwn(citizenOf(request).id, 'petition', id);
  const answer = async (reply: FastifyReply, row: LetterRow): Promise<FastifyReply> =>
    reply.code(202).header('cache-control', 'private, no-store').send(await describePetition(parts, (await letters.find(row.id)) ?? row));
  const allowed = (row: LetterRow) => permissionsOf(row, box.openHeard(row)?.answer?.at ?? null);

  app.route({
    ...common,
    method: ROUTES.ratePetition.method,
    url: ROUTES.ratePetition.path,
    schema: { params: IdParams, body: RatingBody, response: accepting(PetitionView), tags, summary: 'Rate the answer, in three degrees' },
    handler: async (request, reply) => {
      const row = await ownPetition(request, request.params.id);
      if (row === null) return sendProblem(request, reply, { code: 'not_found' });
      if (!allowed(row).rate) return sendProblem(request, reply, { code: 'petition_closed' });
      const { score, comment } = request.body;
      const kept = await sendLetterErrand(parts, row, ratingKeyOf(row), { kind: 'rating', score, comment: cleanText(comment) }, { rating: score, ratedAt: new Date(clock.nowMs()) });
      return kept ? answer(reply, row) : sendProblem(request, reply, { code: 'petition_closed' });
    },
  });

  app.route({
    ...common,
    method: ROUTES.reopenPetition.method,
    url: ROUTES.reopenPetition.path,
    schema: { params: IdParams, body: ReopenBody, response: accepting(PetitionView), tags, summary: 'Have an answered petition looked at again, once' },
    handler: async (request, reply) => {
      const row = await ownPetition(request, request.params.id);
      if (row === null) return sendProblem(request, reply, { code: 'not_found' });
      if (!allowed(row).reopen) return sendProblem(request, reply, { code: 'petition_closed' });
      const why = cleanText(request.body.why);
      if (!hasWords(why)) return sendProblem(request, reply, { code: 'answers_invalid', fields: [{ field: 'why', fault: 'too_short' }] });
      const kept = await sendLetterErrand(parts, row, 'once', { kind: 'reopen', why }, { state: 'in_progress', reopenedAt: new Date(clock.nowMs()) }, (tx) =>
        jobs.enqueue(tx, HEAR_LETTER, row.id, { afterSeconds: config.LISTENING_POLL_SECONDS }),
      );
      return kept ? answer(reply, row) : sendProblem(request, reply, { code: 'petition_closed' });
    },
  });

  app.route({
    ...common,
    method: ROUTES.askPetitionProgress.method,
    url: ROUTES.askPetitionProgress.path,
    schema: { params: IdParams, response: accepting(PetitionView), tags, summary: 'Ask how far a petition is' },
    handler: async (request, reply) => {
      const row = await ownPetition(request, request.params.id);
      if (row === null) return sendProblem(request, reply, { code: 'not_found' });
      if (!mayAskProgress(parts, row)) return sendProblem(request, reply, { code: 'petition_closed' });
      const now = new Date(clock.nowMs());
      const kept = await sendLetterErrand(parts, row, vnDate(toIso(now)), { kind: 'progress' }, { progressAskedAt: now });
      return kept ? answer(reply, row) : sendProblem(request, reply, { code: 'petition_closed' });
    },
  });
}
