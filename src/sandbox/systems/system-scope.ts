import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CallFate } from '../faults/fault-plan';
import type { System } from '../faults/fault-settings';
import { spoil } from '../faults/garbage';
import type { JournalEntry } from '../journal';
import type { SandboxState } from '../state';

/** What the sandbox knows of a call under way. */
interface Call {
  system: System;
  fate: CallFate | null;
  received: string | null;
  code: string | null;
  write: JournalEntry['write'];
}

declare module 'fastify' {
  interface FastifyRequest {
    call: Call | null;
  }
  interface FastifyContextConfig {
    /** Name of the operation in the journal. */
    operation?: string;
    /** The body holds a secret and is not kept. */
    secretBody?: boolean;
  }
}

const MAX_KEPT_BODY = 2_000;

/** Notes in the journal which dossier or id a call asked for. */
export function noteCode(request: FastifyRequest, code: string): void {
  if (request.call !== null) request.call.code = code.slice(0, 200);
}

/** Notes in the journal that a call was a write. */
export function noteWrite(request: FastifyRequest, write: NonNullable<JournalEntry['write']>): void {
  if (request.call !== null) request.call.write = write;
}

/** How often a write is applied: twice when the fault plan says so. */
export function timesToApply(request: FastifyRequest): 1 | 2 {
  return request.call?.fate?.duplicateWrite === true ? 2 : 1;
}

function record(state: SandboxState, request: FastifyRequest, outcome: JournalEntry['outcome'], status: number | null): void {
  const { call } = request;
  if (call === null || request.method === 'OPTIONS') return;
  const { operation = 'unknown', secretBody = false } = request.routeOptions.config;
  state.journal.add({
    at: state.clock().toISOString(),
    system: call.system,
    operation,
    method: request.method,
    url: request.url,
    body: secretBody ? null : (call.received ?? null),
    code: call.code,
    status,
    outcome,
    latencyMs: call.fate?.latencyMs ?? 0,
    write: call.write,
  });
}

function dropConnection(request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  request.raw.socket.destroy();
}

/** Lets a call meet its fate before the system acts on it. */
async function meetFate(state: SandboxState, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const { call } = request;
  if (call === null) return undefined;
  const fate = state.faults.draw(call.system);
  call.fate = fate;
  if (fate.outcome === 'hang') {
    reply.hijack();
    record(state, request, 'hang', null);
    return reply;
  }
  if (fate.latencyMs > 0) await wait(fate.latencyMs, undefined, { ref: false });
  if (fate.outcome === 'reset') {
    record(state, request, 'reset', null);
    dropConnection(request, reply);
    return reply;
  }
  if (fate.outcome === 'error') return reply.code(500).send({ message: 'Kết nối tới hệ thống thất bại' });
  return undefined;
}

/** Spoils the answer or cuts the line after a write, and writes the call down before the caller can see the answer. */
function finishCall(state: SandboxState, request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  const { call } = request;
  const fate = call?.fate ?? null;
  if (call === null || fate === null || fate.outcome === 'error') {
    record(state, request, fate === null ? 'answer' : 'error', reply.statusCode);
    return payload;
  }
  if (fate.dieAfterWrite && call.write?.applied === true) {
    record(state, request, 'died_after_write', null);
    request.raw.socket.destroy();
    return payload;
  }
  if (fate.outcome === 'garbage') {
    const garbage = spoil(typeof payload === 'string' ? payload : '', fate.garbage, call.system);
    reply.code(200).header('content-type', garbage.contentType).removeHeader('content-length');
    record(state, request, 'garbage', 200);
    return garbage.body;
  }
  record(state, request, 'answer', reply.statusCode);
  return payload;
}

/** Serves one outside system under `/<name>`, with its faults and its part of the journal. */
export async function serveSystem(
  app: FastifyInstance,
  system: System,
  state: SandboxState,
  addRoutes: (scope: FastifyInstance, state: SandboxState) => void,
): Promise<void> {
  await app.register(
    (scope, _options, done) => {
      scope.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, parsed) => {
        const text = body.toString();
        if (request.call !== null) request.call.received = text.slice(0, MAX_KEPT_BODY);
        try {
          parsed(null, JSON.parse(text));
        } catch {
          parsed(Object.assign(new Error('Invalid JSON'), { statusCode: 400 }));
        }
      });
      scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, body, parsed) => {
        if (request.call !== null) request.call.received = body.toString().slice(0, MAX_KEPT_BODY);
        parsed(null, Object.fromEntries(new URLSearchParams(body.toString())));
      });
      scope.addHook('onRequest', (request, _reply, next) => {
        request.call = { system, fate: null, received: null, code: null, write: null };
        next();
      });
      scope.addHook('preHandler', (request, reply) => meetFate(state, request, reply));
      scope.addHook('onSend', (request, reply, payload) => Promise.resolve(finishCall(state, request, reply, payload)));
      addRoutes(scope, state);
      scope.setNotFoundHandler((_request, reply) => reply.code(404).send({ message: 'Not found' }));
      done();
    },
    { prefix: `/${system}` },
  );
}
