import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { FaultRequest, SYSTEMS } from '../faults/fault-settings';
import { resetState, type SandboxState } from '../state';

const JournalQuery = Type.Object(
  {
    system: Type.Optional(Type.Enum([...SYSTEMS])),
    operation: Type.Optional(Type.String({ maxLength: 60 })),
    after: Type.Optional(Type.String({ pattern: '^\\d{1,12}$' })),
    limit: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,3}$' })),
    writes: Type.Optional(Type.Enum(['0', '1'])),
  },
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
      const { system, operation, after, limit, writes } = request.query;
      const found = state.journal.list({
        ...(system === undefined ? {} : { system }),
        ...(operation === undefined ? {} : { operation }),
        ...(limit === undefined ? {} : { limit: Number(limit) }),
        after: Number(after ?? 0),
        writes: writes === '1',
      });
      const entries = found.map((entry) => ({ ...entry, reference: entry.write?.clientReference ?? null, applied: entry.write?.applied ?? null }));
      const full = limit !== undefined && found.length === Number(limit);
      return { entries, next: full ? (found.at(-1)?.n ?? null) : null };
    });
    scope.delete('/journal', (_request, reply) => {
      state.journal.clear();
      return reply.code(204).send();
    });
    scope.post('/tokens/expire', { schema: { body: ExpireBody } }, (request, reply) => {
      state.sessions[request.body.system].expireAll();
      if (request.body.system === 'binh-thuan') state.sessions.dvcqg.expireAll();
      return reply.code(204).send();
    });
    scope.post('/reset', (_request, reply) => {
      resetState(state);
      return reply.code(204).send();
    });
    done();
  };
