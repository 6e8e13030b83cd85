import fastJson from 'fast-json-stringify';
import type { FastifySchema, FastifySerializerCompiler } from 'fastify';

type Serialize = (data: unknown) => string;

const compiled = new WeakMap<FastifySchema, Serialize>();

/** What a route answers as text. Many routes answer the same (each may end in a problem): a schema is compiled once, not once a route. */
export const compileSerializer: FastifySerializerCompiler<FastifySchema> = ({ schema }) => {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const serialize: Serialize = fastJson(schema);
  compiled.set(schema, serialize);
  return serialize;
};
