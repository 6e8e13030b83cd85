import { Type, type TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { type Shape, checked } from '../../call/decode';
import type { UpstreamResult } from '../../ports';

/** Stands for "nothing of it can be read". */
const UNREADABLE = Symbol('unreadable');

/** A record checked for as much of it as can be read. */
export function checkedReadable<T>(system: string, shape: Shape<T> & { Type(): TSchema }, record: unknown): UpstreamResult<T> {
  return checked(system, shape, shape.Check(record) ? record : readablePart(shape.Type(), record));
}

/**
 * As much of a record as fits its shape: a field that may be missing, or an entry of a list, is left out when it is written in a way
 * nobody foresaw. One odd field says nothing of the rest, and nobody should be told of trouble for it.
 */
export function readablePart(shape: TSchema, record: unknown): unknown {
  const part = partIn(shape, record);
  return part === UNREADABLE ? record : part;
}

function partIn(shape: TSchema, value: unknown): unknown {
  if (Value.Check(shape, value)) return value;
  const part = cutToFit(shape, value);
  return part !== UNREADABLE && Value.Check(shape, part) ? part : UNREADABLE;
}

function cutToFit(shape: TSchema, value: unknown): unknown {
  if (Type.IsUnion(shape)) return shape.anyOf.map((branch) => partIn(branch, value)).find((part) => part !== UNREADABLE) ?? UNREADABLE;
  if (Type.IsArray(shape)) return listIn(value)?.map((item) => partIn(shape.items, item)).filter((item) => item !== UNREADABLE) ?? UNREADABLE;
  return Type.IsObject(shape) && typeof value === 'object' && value !== null && !Array.isArray(value) ? fieldsIn(shape.properties, value) : UNREADABLE;
}

/** A list, or the one that what was XML has round it: {"TienTrinh": {"Buoc": […]}}. */
function listIn(value: unknown): unknown[] | undefined {
  const [only, ...others] = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : [value];
  return others.length === 0 && Array.isArray(only) ? only : undefined;
}

function fieldsIn(shapes: Record<string, TSchema>, given: object): object {
  const fields = Object.entries(given).map(([name, value]): [string, unknown] => {
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    return [name, shape === undefined ? value : partIn(shape, value)];
  });
  return Object.fromEntries(fields.filter(([, value]) => value !== UNREADABLE));
}
