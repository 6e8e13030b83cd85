import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { FaultRequest, SYSTEMS } from '../faults/fault-settings';
import { resetState, type SandboxState } from '../state';

const JournalQuery = Type.Object(
  { system: Type.Optional(Type.Enum([...SYSTEMS])), after: Type.Optional(Type.String({ pattern: '^\\d{1,12}$' })) },
  { additionalProperties: false },
);
const ExpireBody = Type.Object(
  { system: Type.Enum(['binh-thuan', 'quang-nam', 'binh-duong']) },
  { additionalProperties: false },
);

/** Faults, journal, expiry of sessions, and back to the start. */
export const faultsRoutes =
  (state: SandboxState): FastifyPluginCallbackTypebox =>
  (scope, _options, done) => {
    scope.get('/faults', () => state.faults.get());
    scope.put('/faults', { schema: { body: FaultRequest } }, (request) => {
      state.faults.set(request.body);
      return state.faults.get();
    });
    scope.get('/journal', { schema: { querystring: JournalQuery } }, (request) => {
      const { system, after } = request.query;
      return { entries: state.journal.list({ ...(system === undefined ? {} : { system }), after: Number(after ?? 0) }) };
    });
    scope.delete('/journal', (_request, reply) => {
      state.journal.clear();
      return reply.code(204).send();
    });
    scope.post('/tokens/expire', { schema: { body: ExpireBody } }, (request, reply) => {
      state.sessions[request.body.system].expireAll();
      return reply.code(204).send();
    });
    scope.post('/reset', (_request, reply) => {
      resetState(state);
      return reply.code(204).send();
    });
    done();
  };
