import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifySchema, FastifySchemaCompiler } from 'fastify';

const options = { removeAdditional: false, useDefaults: true, allErrors: false } as const;
const exact = new Ajv({ ...options, coerceTypes: false });
const reading = new Ajv({ ...options, coerceTypes: 'array' });
for (const ajv of [exact, reading]) addFormats.default(ajv);

/** Bodies are taken as they are; query strings and paths are text, so numbers in them are read. Unknown fields are refused, never dropped. */
export const compileValidator: FastifySchemaCompiler<FastifySchema> = ({ schema, httpPart }): ValidateFunction => (httpPart === 'body' ? exact : reading).compile(schema);
