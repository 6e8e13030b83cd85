import type { TSchema } from 'typebox';
import { Problem } from '../../contract/schemas/problem';

const PROBLEM_ANSWER = { description: 'A problem the citizen can act on', content: { 'application/problem+json': { schema: Problem } } };

/** What a route may answer, for /openapi.json. Prepared strings bypass the serialiser these would make. */
export function answering(success: Record<200, TSchema> | { 204: null }): Record<string, unknown> {
  const good = 204 in success ? { 204: { type: 'null', description: 'Done' } } : success;
  return { ...good, '4xx': PROBLEM_ANSWER, '5xx': PROBLEM_ANSWER };
}

/** The same for a file, whose bytes go out as they are. */
export function answeringFile(): Record<string, unknown> {
  return { '4xx': PROBLEM_ANSWER, '5xx': PROBLEM_ANSWER };
}

/** The same for what is kept now and done later. */
export function accepting(view: TSchema): Record<string, unknown> {
  return { 202: view, '4xx': PROBLEM_ANSWER, '5xx': PROBLEM_ANSWER };
}
