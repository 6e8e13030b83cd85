import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { actOnFiling } from '../filing/act-on-filing';
import { DeskAct } from '../filing/desk-acts';
import { MovePost } from '../filing/move-post';
import type { SandboxState } from '../state';
import { statusOfFault } from './status-of-fault';

const CodeParams = Type.Object({ code: Type.String({ minLength: 1, maxLength: 120 }) });

/** What was filed, and the official's acts on it for tests. */
export const filingRoutes =
  (state: SandboxState): FastifyPluginCallbackTypebox =>
  (scope, _options, done) => {
    const { filings } = state;
    scope.get('/filings/:code', { schema: { params: CodeParams } }, (request, reply) => {
      const filing = filings.findByCode(request.params.code);
      return filing ?? reply.code(404).send({ error: 'unknown_code' });
    });

    scope.post('/filings/:code/act', { schema: { params: CodeParams, body: Type.Union([DeskAct, MovePost]) } }, (request, reply) => {
      const result = actOnFiling(state, request.params.code, request.body);
      if (!result.ok) return reply.code(statusOfFault(result.fault)).send({ error: result.fault });
      const { code, status, dueAt, results } = result.dossier;
      return { code, status, dueAt, results };
    });
    done();
  };
