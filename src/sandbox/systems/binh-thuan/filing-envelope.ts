import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { checkBody } from '../../filing/check-body';
import type { ActResult } from '../../filing/citizen-acts';
import { noteCode, noteWrite } from '../system-scope';
import { textField } from '../form';

export interface Envelope {
  code: string;
  message: string;
  data: unknown;
}

export const good = (data: unknown): Envelope => ({ code: 'OK', message: '', data });
/** Refusals come with HTTP 200, too. */
export const bad = (code: string, message: string): Envelope => ({ code, message, data: null });

/** Notes the write as refused until something is applied. */
export function noteAttempt(request: FastifyRequest, code: string): void {
  noteCode(request, code);
  noteWrite(request, { clientReference: textField(request.body, 'MaThamChieu').slice(0, 64) || null, applied: false });
}

/** Answers an act on a dossier: checks the body, applies, and says what became of it. Created things answer 201, as this system does. */
export function answerAct<T extends TSchema>(
  request: FastifyRequest,
  reply: FastifyReply,
  schema: T,
  act: { code: string; apply(body: Static<T>): ActResult; data(result: ActResult & { ok: true }): unknown },
): Envelope {
  noteAttempt(request, act.code);
  const body = checkBody(schema, request.body);
  if (!body.ok) return bad('ERR_DATA', `Dữ liệu không hợp lệ: ${body.where}`);
  const result = act.apply(body.value);
  if (!result.ok) return bad(result.fault === 'unknown_file' ? 'ERR_TEP' : 'ERR_DATA', result.fault);
  noteWrite(request, { clientReference: textField(request.body, 'MaThamChieu').slice(0, 64) || null, applied: result.applied });
  if (result.applied) reply.code(201);
  return good(act.data(result));
}
