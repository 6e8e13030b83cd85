import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { actOnLetter, LetterAct } from '../listening/letter-acts';
import type { SandboxLetter } from '../listening/letter';
import type { SandboxState } from '../state';
import { PROVINCE_IDS } from '../world/model';

const ReferenceParams = Type.Object({ reference: Type.String({ minLength: 1, maxLength: 80 }) });
const ListQuery = Type.Object({ province: Type.Optional(Type.Enum([...PROVINCE_IDS])), kind: Type.Optional(Type.Enum(['petition', 'question'])) }, { additionalProperties: false });
const MAX_LISTED = 200;

/** What was sent to the agencies, and the official's acts on it for tests. `reference` is the sender's own, or the system's id. */
export const letterRoutes =
  ({ listening: { letters }, clock }: SandboxState): FastifyPluginCallbackTypebox =>
  (scope, _options, done) => {
    const find = (reference: string): SandboxLetter | null => letters.findByReference(reference) ?? letters.find(reference);

    scope.get('/petitions', { schema: { querystring: ListQuery } }, (request) => letters.list(request.query.province, request.query.kind).slice(0, MAX_LISTED));
    scope.get('/petitions/:reference', { schema: { params: ReferenceParams } }, (request, reply) => find(request.params.reference) ?? reply.code(404).send({ error: 'unknown_letter' }));
    scope.post('/petitions/:reference/act', { schema: { params: ReferenceParams, body: LetterAct } }, (request, reply) => {
      const letter = find(request.params.reference);
      if (letter === null) return reply.code(404).send({ error: 'unknown_letter' });
      return actOnLetter(letter, request.body, clock()) ?? reply.code(409).send({ error: 'already_closed' });
    });
    done();
  };
