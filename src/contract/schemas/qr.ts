import { Type, type Static } from 'typebox';
import { Nullable } from './common';

/** Only opaque references leave the phone: the id inside a portal URL and the host it came from, never the scanned text. */
export const QrResolveBody = Type.Union([
  Type.Object({ kind: Type.Literal('opaque'), host: Type.String({ maxLength: 120 }), id: Type.String({ pattern: '^[0-9a-f-]{36}$' }) }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('igate'), host: Type.String({ maxLength: 120 }), id: Type.String({ pattern: '^[0-9a-f]{24}$' }) }, { additionalProperties: false }),
]);
export type QrResolveBody = Static<typeof QrResolveBody>;

export const QrResolved = Type.Object({ codes: Type.Array(Type.String()), provinceId: Nullable(Type.String()) });
export type QrResolved = Static<typeof QrResolved>;
