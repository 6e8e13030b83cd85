import type { FastifyReply, FastifyRequest } from 'fastify';
import { QuestionBody, QuestionView } from '../../../contract/schemas/question';
import { ROUTES } from '../../../contract/routes';
import { readProcedureCode } from '../../../domain/procedure-code';
import { toIso } from '../../../domain/time';
import type { App } from '../../http/app';
import { accepting } from '../../http/documented';
import { sendProblem, type Refusal } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import type { LetterContent } from '../../listening/letter-content';
import { routeLetter } from '../../listening/route-letter';
import { readWords, writeLetter } from '../../listening/write-letter';
import { describeQuestion } from './describe-question';
import type { QuestionParts } from './question-parts';

const HOUR_SECONDS = 3600;

/** `POST /questions`: kept for certain with its delivery job, once for each draft, as petitions are. */
export function registerCreateQuestion(app: App, parts: QuestionParts): void {
  const { letters, provinces, catalogue, clock, config } = parts;

  async function answer(request: FastifyRequest, reply: FastifyReply, draftId: string): Promise<FastifyReply> {
    const row = await letters.findOfDraft(citizenOf(request).id, draftId);
    if (row === null || row.kind !== 'question') return sendProblem(request, reply, { code: 'conflict' });
    return reply.code(202).header('cache-control', 'private, no-store').send(await describeQuestion(parts, row));
  }

  /** The procedure's name; null when none is named, or the catalogue cannot be read now, which keeps nobody from asking. */
  async function procedureOf(provinceId: string, text: string | undefined): Promise<{ code: string | null; name: string | null } | Refusal> {
    if (text === undefined) return { code: null, name: null };
    const code = readProcedureCode(text);
    const found = code === null ? null : await catalogue.find(provinceId, code);
    if (found === null || found.kind === 'no_procedure') return { code: 'procedure_not_found' };
    return { code, name: found.kind === 'found' ? found.value.name : null };
  }

  app.route({
    method: ROUTES.createQuestion.method,
    url: ROUTES.createQuestion.path,
    schema: { body: QuestionBody, response: accepting(QuestionView), tags: ['question'], summary: 'Ask an agency' },
    config: { idempotency: 'required' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { id: citizenId } = citizenOf(request);
      const { body } = request;
      const { draftId, provinceId, mayPublish, consentVersion } = body;
      if ((await letters.findOfDraft(citizenId, draftId)) !== null) return answer(request, reply, draftId);
      const province = provinces.get(provinceId);
      if (province === null) return sendProblem(request, reply, { code: 'province_not_served' });
      const read = readWords(body);
      if (!read.ok) return sendProblem(request, reply, { code: 'answers_invalid', fields: read.fields });
      const procedure = await procedureOf(provinceId, body.procedureCode);
      if (!('name' in procedure)) return sendProblem(request, reply, procedure);
      const hearer = routeLetter(province, { agencyCode: body.agencyCode ?? null, unit: null, ward: null, topic: null });
      if (hearer === null) return sendProblem(request, reply, { code: 'answers_invalid', fields: [{ field: 'agencyCode', fault: 'not_a_choice' }] });
      const content: LetterContent = { kind: 'question', ...read.words, consentVersion, consentAt: toIso(new Date(clock.nowMs())), procedureName: procedure.name };
      const facts = {
        citizenId, draftId, provinceId, procedureCode: procedure.code, mayPublish, hearer, content,
        answerWorkingDays: province.listening.answerWorkingDays, maxPerDay: config.LIMIT_PERSON_QUESTIONS_PER_DAY,
      };
      const outcome = await writeLetter(parts, facts, () => Promise.resolve(true));
      if (typeof outcome !== 'string') return sendProblem(request, reply, outcome);
      if (outcome === 'full') return sendProblem(request, reply, { code: 'too_many_today', retryAfterSeconds: HOUR_SECONDS, hotline: province.public.hotline });
      return answer(request, reply, draftId);
    },
  });
}
