import { Type, type TSchema } from 'typebox';

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const StringEnum = <const T extends string[]>(values: [...T]) => Type.Enum(values);

/** ISO-8601 with +07:00. */
export const Time = Type.String({ format: 'date-time' });

/** Of the notice that was read, as `2026-11-phone-1`: kept as it came, for it is the proof. */
export const NoticeVersion = Type.String({ pattern: '^[\\w.:-]{1,40}$' });

/** Somebody else's id of something: any text without control characters, which no system gives out and no column holds. */
export const OneLine = (maxLength: number) => Type.String({ pattern: `^[^\\u0000-\\u001f\\u007f]{1,${maxLength}}$` });

/** What a column of whole numbers holds. */
export const MAX_COUNT = 2_000_000_000;

export const PageQuery = Type.Object(
  {
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })),
  },
  { additionalProperties: false },
);
