import { Type } from 'typebox';
import { Compile } from 'typebox/compile';

const ErrorCode = Type.Optional(Type.Union([Type.Number(), Type.String({ pattern: '^-?\\d{1,9}$' }), Type.Null()]));

/** What every answer of Graph has; 0 or nothing is success. */
export const GraphStatus = Compile(Type.Object({ error: ErrorCode }));

/** `GET /v2.0/me`; an id must be text: as a number it may have lost digits. Nobody is kept out for what stands beside it. */
export const MeAnswer = Compile(
  Type.Object({
    id: Type.String({ pattern: '^[0-9A-Za-z_-]{1,64}$' }),
    name: Type.Optional(Type.Unknown()),
    user_id_by_oa: Type.Optional(Type.Unknown()),
  }),
);

/** `GET /v2.0/me/info` with a phone token. */
export const PhoneAnswer = Compile(
  Type.Object({ data: Type.Object({ number: Type.String({ pattern: '^\\+?84\\d{9,10}$' }) }) }),
);

const Degrees = Type.Union([Type.Number(), Type.String({ pattern: '^-?\\d{1,3}(\\.\\d{1,20})?$' })]);

/** `GET /v2.0/me/info` with a location token. */
export const LocationAnswer = Compile(Type.Object({ data: Type.Object({ latitude: Degrees, longitude: Degrees }) }));
