import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';

export type Checked<T> = { ok: true; value: T } | { ok: false; where: string };

/** A body of the expected shape, or where it first is not. */
export function checkBody<T extends TSchema>(schema: T, body: unknown): Checked<Static<T>> {
  if (Value.Check(schema, body)) return { ok: true, value: body };
  const [first] = Value.Errors(schema, body);
  return { ok: false, where: first === undefined ? '/' : `${first.instancePath || '/'} ${first.message}`.slice(0, 200) };
}
