import { IdParams } from '../../../contract/schemas/draft';
import { AskedPage, AskedQuery, type AskedItem, QuestionPage, QuestionQuery, QuestionView } from '../../../contract/schemas/question';
import { RatingBody } from '../../../contract/schemas/rating';
import { ROUTES } from '../../../contract/routes';
import { cleanText } from '../../../domain/petition/clean-text';
import { readProcedureCode } from '../../../domain/procedure-code';
import type { App } from '../../http/app';
import { accepting, answering } from '../../http/documented';
import { cursorOf, readCursor } from '../../http/page-mark';
import { nextOf, startOf } from '../../http/page-position';
import { sendProblem } from '../../http/problem';
import { sendTagged } from '../../http/send-tagged';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import type { FrequentQuestion } from '../../listening/faq/load-faq';
import { ratingKeyOf, sendLetterErrand } from '../../listening/keep-letter-errand';
import type { ShelvedLetter } from '../../listening/published-shelf';
import { createRefresh } from '../../listening/refresh-letter';
import { registerCreateQuestion } from './create-question-route';
import { describeQuestion, mayRateQuestion, summariseQuestion } from './describe-question';
import type { QuestionParts } from './question-parts';

const DEFAULT_PAGE = 20;
const tags = ['question'];

const faqItem = ({ id, procedureCode, title, answer }: FrequentQuestion): AskedItem => ({ id, kind: 'faq', provinceId: null, procedureCode, title, answer, agency: null, answeredAt: null });
const askedItem = ({ id, provinceId, procedureCode, title, answer, agency, answeredAt }: ShelvedLetter): AskedItem => ({ id, kind: 'question', provinceId, procedureCode, title, answer, agency, answeredAt });

/** Questions: frequent and answered ones for everybody, one's own, and the rating of an answer. */
export function registerQuestions(app: App, parts: QuestionParts): void {
  const { letters, provinces, library, clock } = parts;
  const refreshed = createRefresh(parts);
  registerCreateQuestion(app, parts);

  app.route({
    method: ROUTES.listQuestions.method,
    url: ROUTES.listQuestions.path,
    schema: { querystring: AskedQuery, response: answering({ 200: AskedPage }), tags, summary: 'Frequent questions, then answered ones whose askers agreed' },
    handler: async (request, reply) => {
      const { q, province, procedure, cursor, limit = DEFAULT_PAGE } = request.query;
      const start = startOf(cursor);
      if (start === null) return sendProblem(request, reply, { code: 'bad_request', hint: 'querystring/cursor' });
      if (province !== undefined && provinces.get(province) === null) return sendProblem(request, reply, { code: 'province_not_served' });
      const code = procedure === undefined ? null : readProcedureCode(procedure);
      if (procedure !== undefined && code === null) return sendProblem(request, reply, { code: 'procedure_not_found' });
      const words = q?.trim() ?? '';
      // A system that does not answer takes nothing from the frequent questions.
      const all = (await library.gather(province ?? null)).letters;
      const asked = (words === '' ? all : library.search(all, words)).filter((letter) => letter.kind === 'question' && (code === null || letter.procedureCode === code));
      const items = [...library.searchFaq(words === '' ? null : words, code).map(faqItem), ...asked.map(askedItem)];
      const page: AskedPage = { items: items.slice(start, start + limit), nextCursor: nextOf(start, limit, items.length), total: items.length };
      return sendTagged(request, reply, page, 'public, max-age=60');
    },
  });

  app.route({
    method: ROUTES.listMyQuestions.method,
    url: ROUTES.listMyQuestions.path,
    schema: { querystring: QuestionQuery, response: answering({ 200: QuestionPage }), tags, summary: 'My questions, newest first' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { cursor, limit = DEFAULT_PAGE } = request.query;
      const after = cursor === undefined ? null : readCursor(cursor);
      if (cursor !== undefined && after === null) return sendProblem(request, reply, { code: 'bad_request', hint: 'querystring/cursor' });
      const rows = await letters.listOwn(citizenOf(request).id, 'question', limit + 1, after);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const nextCursor = rows.length > limit && last !== undefined ? cursorOf({ at: last.acceptedAt, id: last.id }) : null;
      return reply.header('cache-control', 'private, no-store').send({ items: page.map((row) => summariseQuestion(parts, row)), nextCursor });
    },
  });

  app.route({
    method: ROUTES.getMyQuestion.method,
    url: ROUTES.getMyQuestion.path,
    schema: { params: IdParams, response: answering({ 200: QuestionView }), tags, summary: 'One of my questions, whole' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const row = await letters.findOwn(citizenOf(request).id, 'question', request.params.id);
      if (row === null) return sendProblem(request, reply, { code: 'not_found' });
      return reply.header('cache-control', 'private, no-store').send(await describeQuestion(parts, await refreshed(row)));
    },
  });

  app.route({
    method: ROUTES.rateQuestion.method,
    url: ROUTES.rateQuestion.path,
    schema: { params: IdParams, body: RatingBody, response: accepting(QuestionView), tags, summary: 'Rate the answer, in three degrees' },
    config: { idempotency: 'required' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const row = await letters.findOwn(citizenOf(request).id, 'question', request.params.id);
      if (row === null) return sendProblem(request, reply, { code: 'not_found' });
      const { score, comment } = request.body;
      const kept = mayRateQuestion(row) && (await sendLetterErrand(parts, row, ratingKeyOf(row), { kind: 'rating', score, comment: cleanText(comment) }, { rating: score, ratedAt: new Date(clock.nowMs()) }));
      if (!kept) return sendProblem(request, reply, { code: 'petition_closed' });
      return reply.code(202).header('cache-control', 'private, no-store').send(await describeQuestion(parts, (await letters.find(row.id)) ?? row));
    },
  });
}
