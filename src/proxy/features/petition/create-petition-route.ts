import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdParams } from '../../../contract/schemas/draft';
import { PetitionBody, PetitionDraftBody, PetitionDraftView, PetitionView } from '../../../contract/schemas/petition';
import { ROUTES } from '../../../contract/routes';
import { toIso } from '../../../domain/time';
import type { App } from '../../http/app';
import { accepting, answering } from '../../http/documented';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { writeLetter } from '../../listening/write-letter';
import { findPetitionDraft, movePetitionDraft, PETITION_DRAFT } from '../../store/petition-drafts';
import { describePetition } from './describe-petition';
import type { PetitionParts } from './petition-parts';
import { preparePetition } from './prepare-petition';

const DAY_MS = 86_400_000;
/** Pictures whose petition was never sent. */
const DRAFT_DAYS = 7;
const HOUR_SECONDS = 3600;
const tags = ['petition'];

/**
 * `POST /petitions`: kept for certain, with its pictures and delivery job in one transaction, or not at all. The key answers a repeated press and the
 * offline queue; another tab, or the same queue days later, gets the petition that the draft already became.
 */
export function registerCreatePetition(app: App, parts: PetitionParts): void {
  const { db, letters, drafts, vault, provinces, clock, config, sealNoAnswers } = parts;

  app.route({
    method: ROUTES.putPetitionDraft.method,
    url: ROUTES.putPetitionDraft.path,
    schema: { params: IdParams, body: PetitionDraftBody, response: answering({ 200: PetitionDraftView }), tags, summary: 'Room for the pictures of a petition' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { id } = request.params;
      const { provinceId } = request.body;
      const citizenId = citizenOf(request).id;
      const limits = provinces.get(provinceId)?.listening.limits;
      if (limits === undefined) return sendProblem(request, reply, { code: 'province_not_served' });
      if ((await letters.findOfDraft(citizenId, id)) !== null) return sendProblem(request, reply, { code: 'already_filed' });
      const savedAt = new Date(clock.nowMs());
      const expiresAt = new Date(savedAt.getTime() + DRAFT_DAYS * DAY_MS);
      const draft = { id, citizenId, provinceId, procedureCode: PETITION_DRAFT, procedureName: '', formVersion: 1, answersSealed: sealNoAnswers(id), step: 'papers' as const, savedAt, expiresAt };
      const known = await findPetitionDraft(db, citizenId, id);
      if (known === null) {
        const made = await drafts.create(draft, config.MAX_OPEN_DRAFTS);
        if (made === 'full') return sendProblem(request, reply, { code: 'too_many_open', hint: 'drafts' });
      }
      const found = known ?? (await findPetitionDraft(db, citizenId, id));
      const row = found === null || found.provinceId === provinceId ? found : await movePetitionDraft(db, found, provinceId);
      if (row === null) return sendProblem(request, reply, { code: 'conflict' });
      return reply.header('cache-control', 'private, no-store').send({ id, provinceId, limits, expiresAt: toIso(row.expiresAt) });
    },
  });

  async function answer(request: FastifyRequest, reply: FastifyReply, draftId: string): Promise<FastifyReply> {
    const row = await letters.findOfDraft(citizenOf(request).id, draftId);
    if (row === null || row.kind !== 'petition') return sendProblem(request, reply, { code: 'conflict' });
    return reply.code(202).header('cache-control', 'private, no-store').send(await describePetition(parts, row));
  }

  app.route({
    method: ROUTES.createPetition.method,
    url: ROUTES.createPetition.path,
    schema: { body: PetitionBody, response: accepting(PetitionView), tags, summary: 'Send a phản ánh or kiến nghị' },
    config: { idempotency: 'required' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { id: citizenId } = citizenOf(request);
      const { body } = request;
      const { draftId, provinceId } = body;
      if ((await letters.findOfDraft(citizenId, draftId)) !== null) return answer(request, reply, draftId);
      const prepared = await preparePetition(parts, citizenId, body);
      if (!prepared.ok) {
        // A second tab finds the pictures with the letter that the first one made of the draft meanwhile.
        return (await letters.findOfDraft(citizenId, draftId)) === null ? sendProblem(request, reply, prepared.refusal) : answer(request, reply, draftId);
      }
      const { content, hearer, province, files } = prepared;
      const facts = {
        citizenId, draftId, provinceId, procedureCode: null, mayPublish: body.showName, hearer, content,
        answerWorkingDays: province.listening.answerWorkingDays, maxPerDay: config.LIMIT_PERSON_PETITIONS_PER_DAY,
      };
      const pictures = await vault.secure(files);
      const outcome = await writeLetter(parts, facts, (tx, id) => vault.attach(id, { citizenId, draftId, papers: pictures }, tx));
      if (typeof outcome !== 'string') return sendProblem(request, reply, outcome);
      if (outcome === 'full') return sendProblem(request, reply, { code: 'too_many_today', retryAfterSeconds: HOUR_SECONDS, hotline: province.public.hotline });
      if (outcome === 'undone') return sendProblem(request, reply, { code: 'papers_incomplete' });
      return answer(request, reply, draftId);
    },
  });
}
