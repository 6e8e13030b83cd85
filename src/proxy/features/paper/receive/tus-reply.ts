import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf, sendProblem, type Refusal } from '../../../http/problem';

export const TUS_VERSION = '1.0.0';

/** What browsers may send to and read from uploads, beside what the rest of the API lets them. */
export const UPLOAD_CORS = {
  methods: ['POST', 'HEAD', 'PATCH', 'DELETE'],
  allowedHeaders: ['Authorization', 'Content-Type', 'Accept-Language', 'Tus-Resumable', 'Upload-Length', 'Upload-Metadata', 'Upload-Offset'],
  exposedHeaders: ['Retry-After', 'X-Request-Id', 'Location', 'Tus-Resumable', 'Tus-Version', 'Tus-Extension', 'Tus-Max-Size', 'Upload-Offset', 'Upload-Length', 'Upload-Metadata'],
  strictPreflight: false,
  // The route answers itself, so that a plain OPTIONS tells what the protocol wants told.
  preflightContinue: true,
};

const PASSED_ON = ['location', 'upload-offset', 'upload-length', 'upload-metadata', 'tus-version', 'tus-extension', 'cache-control'];

/** The library's texts are for developers; its statuses are the protocol's. 4xx other than 409 tell a client to give up. */
const REFUSALS: Record<number, Refusal> = {
  403: { code: 'bad_request', hint: 'headers' },
  404: { code: 'not_found' },
  409: { code: 'conflict', hint: 'offset' },
  410: { code: 'not_found' },
  413: { code: 'payload_too_large' },
  503: { code: 'overloaded', hint: 'storage', retryAfterSeconds: 60 },
  // Somebody else held the lock to the end, or took it over: the offset is asked for again.
  500: { code: 'conflict', hint: 'busy', retryAfterSeconds: 2 },
};

/** The protocol's own answer on Fastify's reply; a failure as a problem. */
export function sendTus(request: FastifyRequest, reply: FastifyReply, response: Response): FastifyReply {
  reply.header('tus-resumable', TUS_VERSION).header('cache-control', 'no-store');
  if (response.status >= 400) return sendProblem(request, reply, REFUSALS[response.status] ?? { code: 'bad_request', hint: 'headers' });
  for (const name of PASSED_ON) {
    const value = response.headers.get(name);
    if (value !== null) reply.header(name, value);
  }
  return reply.code(response.status).send();
}

export const refuseTus = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply => sendProblem(request, reply.header('tus-resumable', TUS_VERSION), refusal);

/** 412, as the protocol wants it, to who speaks another version of it or none. */
export function refuseVersion(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = { ...problemOf({ code: 'bad_request', hint: 'headers/tus-resumable' }, 'vi', request.id), status: 412 };
  return reply.code(412).header('tus-version', TUS_VERSION).header('cache-control', 'no-store').header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}
