import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';

/** A value that does not fit its schema: where (JSON path such as `/connector/kind`) and why. */
export interface Misfit {
  path: string;
  reason: string;
}

/** First thing wrong with `value`, or null when it fits. A wrong property name is part of the path. */
export function misfitOf(schema: TSchema, value: unknown): Misfit | null {
  const [error] = Value.Errors(schema, value);
  if (error === undefined) return null;
  const named: unknown = 'requiredProperties' in error.params ? error.params.requiredProperties : 'additionalProperties' in error.params ? error.params.additionalProperties : null;
  const property = Array.isArray(named) && typeof named[0] === 'string' ? `/${named[0]}` : '';
  const reason = 'allowedValues' in error.params ? `must be one of ${error.params.allowedValues.join(', ')}` : error.message;
  return { path: `${error.instancePath}${property}`, reason };
}

/** True when `value` fits; narrows it. */
export function fits<T extends TSchema>(schema: T, value: unknown): value is Static<T> {
  return Value.Check(schema, value);
}
