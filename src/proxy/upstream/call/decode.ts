import type { UpstreamResult } from '../ports';
import { done, failed } from './fault';

/** A compiled schema of an outside system's answer. */
export interface Shape<T> {
  Check(value: unknown): value is T;
  Errors(value: unknown): { instancePath: string }[];
}

/** Parses and validates a body. The fault names the place that is wrong, never what stood there. */
export function decode<T>(system: string, shape: Shape<T>, body: string): UpstreamResult<T> {
  const value = parseJson(body);
  if (value === undefined) return failed(system, 'bad_answer', `not JSON (${body.length} characters)`);
  return checked(system, shape, value);
}

/** The same for what was parsed already. */
export function checked<T>(system: string, shape: Shape<T>, value: unknown): UpstreamResult<T> {
  return shape.Check(value) ? done(value) : failed(system, 'bad_answer', `shape at ${placeOf(shape, value)}`);
}

function parseJson(body: string): unknown {
  try {
    // Some .NET back ends put a byte order mark in front.
    return JSON.parse(body.startsWith('\uFEFF') ? body.slice(1) : body);
  } catch {
    return undefined;
  }
}

function placeOf(shape: Shape<unknown>, value: unknown): string {
  return (shape.Errors(value)[0]?.instancePath || '/').slice(0, 120);
}
