import { PROBLEM_NAMES, type ProblemCode } from '../../contract/problem-names';
import type { FieldFault } from '../../contract/schemas/problem';
import { apiWords } from './api-words';
import type { ApiError } from './api-error';
import { isRecord } from './shapes';

const NAMES: readonly string[] = PROBLEM_NAMES;
const isCode = (value: unknown): value is ProblemCode => typeof value === 'string' && NAMES.includes(value);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

const isFieldFault = (value: unknown): value is FieldFault => isRecord(value) && typeof value.field === 'string' && typeof value.fault === 'string';

const blank = { hint: null, retryAfterSeconds: null, requestId: null, hotline: null };

/** A problem+json body as a value; whatever is not one (a gateway's HTML page) is `unreadable`. */
export function readProblem(status: number, body: unknown, retryAfterSeconds: number | null): ApiError {
  if (!isRecord(body) || !isCode(body.code)) return { ...blank, code: 'unreadable', status, title: apiWords.say('unreadable'), retryAfterSeconds };
  return {
    code: body.code,
    status,
    title: text(body.title) ?? apiWords.say('unreadable'),
    hint: text(body.hint),
    retryAfterSeconds: number(body.retryAfterSeconds) ?? retryAfterSeconds,
    requestId: text(body.requestId),
    hotline: text(body.hotline),
    ...(Array.isArray(body.fields) ? { fields: body.fields.filter(isFieldFault) } : {}),
  };
}

/** No answer at all. */
export function noAnswer(cause: 'offline' | 'timeout'): ApiError {
  return { ...blank, code: cause, status: 0, title: apiWords.say(cause === 'offline' ? 'no_network' : 'too_slow') };
}
