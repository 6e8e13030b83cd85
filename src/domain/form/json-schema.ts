import { limitsOf, PATTERNS } from './limits';
import type { Condition, FormField, FormSection } from './spec';

type JsonSchema = { [keyword: string]: unknown };

/**
 * The form as JSON Schema 2020-12: it accepts pruned answers exactly when `checkAnswers` finds nothing wrong with them.
 * Past and future are written as `formatMaximum`/`formatMinimum` when `today` (`yyyy-MM-dd`) is given; divisions are checked by spelling only.
 * Conditions must speak of earlier fields.
 */
export function toJsonSchema(sections: readonly FormSection[], today?: string): JsonSchema {
  const asked = sections.flatMap((section) => section.fields.map((field) => ({ field, conditions: [...section.shownIf, ...field.shownIf] })));
  const byId = new Map(asked.map(({ field }) => [field.id, field]));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(asked.map(({ field }) => [field.id, { title: field.label.vi, ...valueSchema(field, today) }])),
    required: asked.filter(({ field, conditions }) => field.required && conditions.length === 0).map(({ field }) => field.id),
    ...allOf(asked.filter(({ conditions }) => conditions.length > 0).map(({ field, conditions }) => ({
      if: allOf(conditions.map((condition) => conditionSchema(condition, byId.get(condition.field)))),
      then: field.required ? { required: [field.id] } : {},
      else: { properties: { [field.id]: false } },
    }))),
  };
}

/** JSON Schema wants at least one. */
const allOf = (schemas: JsonSchema[]): JsonSchema => (schemas.length === 0 ? {} : { allOf: schemas });

function valueSchema(field: FormField, today: string | undefined): JsonSchema {
  const limits = limitsOf(field);
  const values = field.options.map(({ value }) => value);
  switch (field.kind) {
    case 'yes_no':
      return { type: 'boolean' };
    case 'number':
    case 'money':
      return { type: field.kind === 'money' ? 'integer' : 'number', minimum: limits?.min, maximum: limits?.max };
    case 'choice':
      return { type: 'string', enum: values };
    case 'choices':
      return { type: 'array', items: { type: 'string', enum: values }, uniqueItems: true, minItems: limits?.min, maxItems: limits?.max };
    case 'date':
      return { ...textSchema(field), format: 'date', ...dateLimit(field, today) };
    case 'text':
    case 'long_text':
    case 'name':
    case 'phone':
    case 'email':
    case 'id_number':
    case 'tax_code':
    case 'province':
    case 'ward':
      return textSchema(field);
  }
}

function textSchema(field: FormField): JsonSchema {
  const limits = limitsOf(field);
  const pattern = PATTERNS[field.kind]?.pattern;
  return { type: 'string', ...(limits === null ? {} : { minLength: limits.min, maxLength: limits.max }), ...(pattern === undefined ? {} : { pattern }) };
}

function dateLimit({ when }: FormField, today: string | undefined): JsonSchema {
  if (today === undefined || when === null) return {};
  return when === 'past' ? { formatMaximum: today } : { formatMinimum: today };
}

/** Answered, and with one of the values. */
function conditionSchema({ field: id, is }: Condition, field: FormField | undefined): JsonSchema {
  return { type: 'object', required: [id], properties: { [id]: oneOf(is, field) } };
}

function oneOf(is: string[], field: FormField | undefined): JsonSchema | false {
  if (field === undefined) return false;
  if (field.kind === 'choices') return { type: 'array', contains: { enum: is } };
  if (field.kind === 'yes_no') return { enum: is.map((word) => word === 'true') };
  return { enum: field.kind === 'number' || field.kind === 'money' ? is.map(Number) : is };
}
