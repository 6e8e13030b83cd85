import cors from '@fastify/cors';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { SandboxState } from '../state';
import { CITIZENS, findCitizen } from '../world/citizens';
import { LOCAL_ORIGIN } from './local-origin';

const NumberParams = Type.Object({ n: Type.String({ pattern: '^\\d{1,2}$' }) });
const Token = Type.Object(
  {
    token: Type.String({ minLength: 1, maxLength: 2_000 }),
    citizen: Type.Integer({ minimum: 1, maximum: 99 }),
    expiresInSeconds: Type.Optional(Type.Integer({ minimum: 0, maximum: 86_400 })),
  },
  { additionalProperties: false },
);
const PlaceBody = Type.Object({ latitude: Type.Number({ minimum: -90, maximum: 90 }), longitude: Type.Number({ minimum: -180, maximum: 180 }) }, { additionalProperties: false });
const TokensBody = Type.Object(
  {
    accessTokens: Type.Optional(Type.Array(Token, { maxItems: 100 })),
    phoneTokens: Type.Optional(Type.Array(Token, { maxItems: 100 })),
    locationTokens: Type.Optional(Type.Array(Token, { maxItems: 100 })),
  },
  { additionalProperties: false },
);

/** Test citizens for the app in a plain browser, which has no Zalo to be signed in with. */
export const citizenRoutes =
  ({ world, zalo }: SandboxState): FastifyPluginAsyncTypebox =>
  async (scope) => {
    await scope.register(cors, { origin: LOCAL_ORIGIN, methods: ['GET', 'POST'] });

    scope.get('/', () =>
      CITIZENS.map((citizen) => ({
        n: citizen.n,
        name: citizen.name,
        zaloId: citizen.zaloId,
        zaloAccessToken: citizen.zaloAccessToken,
        phoneToken: zalo.mintPhoneToken(citizen),
        locationToken: zalo.mintLocationToken(citizen),
        phoneLast4: citizen.phone.slice(-4),
        idLast4: citizen.idNumber.slice(-4),
        idNumber: citizen.idNumber,
        birthDate: citizen.birthDate,
        phone: citizen.phone,
        address: citizen.address,
        dossiers: world.list().filter((dossier) => dossier.owner.idNumber === citizen.idNumber).map((dossier) => dossier.code),
      })),
    );

    scope.post('/:n/phone-token', { schema: { params: NumberParams } }, (request, reply) => {
      const citizen = findCitizen(Number(request.params.n));
      if (citizen === null) return reply.code(404).send({ error: 'unknown_citizen' });
      return { phoneToken: zalo.mintPhoneToken(citizen) };
    });

    scope.post('/:n/location-token', { schema: { params: NumberParams, body: Type.Union([PlaceBody, Type.Null()]) } }, (request, reply) => {
      const citizen = findCitizen(Number(request.params.n));
      if (citizen === null) return reply.code(404).send({ error: 'unknown_citizen' });
      return { locationToken: zalo.mintLocationToken(citizen, request.body ?? undefined) };
    });
  };

/** Tokens brought by a fake Zalo host. A phone or location token is single use and lives two minutes unless it says otherwise. */
export const tokenRoutes =
  ({ zalo }: SandboxState): FastifyPluginAsyncTypebox =>
  (scope) => {
    scope.put('/zalo/tokens', { schema: { body: TokensBody } }, (request, reply) => {
      const { accessTokens = [], phoneTokens = [], locationTokens = [] } = request.body;
      const known = [
        ...accessTokens.map(({ token, citizen }) => zalo.register('access', token, citizen)),
        ...phoneTokens.map(({ token, citizen, expiresInSeconds }) => zalo.register('phone', token, citizen, expiresInSeconds)),
        ...locationTokens.map(({ token, citizen, expiresInSeconds }) => zalo.register('location', token, citizen, expiresInSeconds)),
      ];
      return known.every(Boolean) ? reply.code(204).send() : reply.code(400).send({ error: 'unknown_citizen' });
    });
    return Promise.resolve();
  };
