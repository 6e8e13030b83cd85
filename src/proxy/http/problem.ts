import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEMS } from '../../contract/problem-codes';
import type { ProblemCode } from '../../contract/problem-names';
import type { FieldFault, Problem } from '../../contract/schemas/problem';
import { languageOf, type Language } from './language';

/** An expected failure on its way to the citizen. */
export interface Refusal {
  code: ProblemCode;
  /** Said instead of the code's own sentence when more is known. */
  sentence?: Record<Language, string>;
  hint?: string;
  retryAfterSeconds?: number;
  /** When what stands in the way ends, ISO-8601. */
  until?: string;
  hotline?: string;
  /** Which fields are wrong, and how. */
  fields?: FieldFault[];
}

export function problemOf(refusal: Refusal, language: Language, requestId: string): Problem {
  const { code, sentence = PROBLEMS[code], ...rest } = refusal;
  return { type: `urn:mot-cua:problem:${code}`, status: PROBLEMS[code].status, code, title: sentence[language], requestId, ...rest };
}

/** Answers with problem+json; `Retry-After` says the same as the body. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const problem = problemOf(refusal, languageOf(request.headers['accept-language']), request.id);
  if (refusal.retryAfterSeconds !== undefined) reply.header('retry-after', refusal.retryAfterSeconds);
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', languageOf(request.headers['accept-language']))
    .send(JSON.stringify(problem));
}
