import { Type, type TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { isList } from './wire-kit';
import { type Shape, checked } from '../../call/decode';
import type { UpstreamResult } from '../../ports';

/** Stands for "nothing of it can be read". */
const UNREADABLE = Symbol('unreadable');

/** A record checked for as much of it as can be read. */
export function checkedReadable<T>(system: string, shape: Shape<T> & { Type(): TSchema }, record: unknown): UpstreamResult<T> {
  return checked(system, shape, shape.Check(record) ? record : readablePart(shape.Type(), record));
}

/**
 * As much of a record as fits its shape: a field that may be missing is left out when it is written in a way nobody foresaw. One odd field says
 * nothing of the rest, and nobody should be told of trouble for it. A list is read whole: without the steps or requests that could not be read, the
 * others would tell another story.
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
  if (Type.IsArray(shape)) return itemsIn(shape.items, value);
  return Type.IsObject(shape) && typeof value === 'object' && value !== null && !Array.isArray(value) ? fieldsIn(shape.properties, value) : UNREADABLE;
}

function itemsIn(shape: TSchema, value: unknown): unknown {
  const items = listIn(value)?.map((item) => partIn(shape, item)) ?? UNREADABLE;
  return items === UNREADABLE || items.includes(UNREADABLE) ? UNREADABLE : items;
}

/** A list, or the one that what was XML has round it: {"TienTrinh": {"Buoc": […]}}. */
function listIn(value: unknown): unknown[] | undefined {
  const [only, ...others] = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : [value];
  return others.length === 0 && Array.isArray(only) ? only : undefined;
}

function fieldsIn(shapes: Record<string, TSchema>, given: object): unknown {
  const read: [string, unknown][] = [];
  for (const [name, value] of Object.entries(given)) {
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    const part = shape === undefined ? value : partIn(shape, value);
    if (part !== UNREADABLE) read.push([name, part]);
    else if (shape !== undefined && isList(shape) && value !== false && value !== 0) return UNREADABLE;
  }
  return Object.fromEntries(read);
}
