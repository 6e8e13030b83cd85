import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { SandboxState } from '../state';
import { Advance } from '../world/advance';
import { DossierSpec } from '../world/dossier-spec';
import { GROUPS } from '../world/offices';
import { PROVINCE_IDS } from '../world/model';
import { statusOfFault } from './status-of-fault';

const CodeParams = Type.Object({ code: Type.String({ minLength: 1, maxLength: 120 }) });

/** Make dossiers, look at them as they are, move them, and list those worth showing. */
export const dossierRoutes =
  ({ world }: SandboxState): FastifyPluginCallbackTypebox =>
  (scope, _options, done) => {
    scope.post('/dossiers', { schema: { body: DossierSpec } }, (request, reply) => {
      const result = world.create(request.body);
      if (!result.ok) return reply.code(statusOfFault(result.fault)).send({ error: result.fault });
      const { code, province, qrId, objectId } = result.dossier;
      return reply.code(201).send({ code, province, qrId, objectId });
    });

    scope.get('/dossiers/:code', { schema: { params: CodeParams } }, (request, reply) => {
      const dossier = world.find(request.params.code);
      return dossier ?? reply.code(404).send({ error: 'unknown_code' });
    });

    scope.post('/dossiers/:code/advance', { schema: { params: CodeParams, body: Type.Union([Advance, Type.Null()]) } }, (request, reply) => {
      const result = world.advance(request.params.code, request.body ?? {});
      if (!result.ok) return reply.code(statusOfFault(result.fault)).send({ error: result.fault });
      const { dossier } = result;
      const current = dossier.steps.find((step) => step.startedAt !== null && step.endedAt === null);
      return { code: dossier.code, status: dossier.status, at: current?.office.name ?? null, level: current?.office.level ?? null };
    });

    scope.get('/samples', () =>
      PROVINCE_IDS.map((province) => ({
        province,
        places: GROUPS.filter((group) => group.province === province).map((group) => group.place),
        samples: world
          .list()
          .filter((dossier) => dossier.province === province && dossier.shows !== null)
          .map(({ code, shows }) => ({ code, shows, receipt: `/__sandbox/receipts/${encodeURIComponent(code)}` })),
      })),
    );
    done();
  };
