import { Type, type TSchema } from 'typebox';

/** How one-stop systems really write a scalar: text, a bare number, null, or not at all. */
export const Text = Type.Optional(Type.Union([Type.String(), Type.Number(), Type.Null()]));
export type Text = string | number | null | undefined;

/** Yes or no in any of their spellings: true, 1, "1", "true". */
export const Flag = Type.Optional(Type.Union([Type.Boolean(), Type.Number(), Type.String(), Type.Null()]));
export type Flag = boolean | number | string | null | undefined;

/** A date in any spelling that `parseUpstreamTime` knows. */
export const Stamp = Type.Optional(
  Type.Union([Type.String(), Type.Number(), Type.Null(), Type.Object({ $date: Type.Unknown() }), Type.Array(Type.Number(), { maxItems: 7 })]),
);

/** A code that must be there: text with something in it. */
export const Code = Type.String({ minLength: 1, maxLength: 100 });

/** Beginning of a pattern for ids: not 0, nor the word by which a program says that it has none. */
export const NOT_NONE = '(?!(?:null|undefined|NaN|None|0+)$)';

/** A list; systems write an empty one as null or "" too. */
export const list = <T extends TSchema>(item: T) =>
  Type.Optional(Type.Union([Type.Array(item), Type.Null(), Type.Literal('')]));

/** A part that may be missing, null or "". */
export const part = <T extends TSchema>(schema: T) =>
  Type.Optional(Type.Union([schema, Type.Null(), Type.Literal('')]));

/** Papers as plain names or as rows with a name. */
export const Paper = Type.Union([Type.String(), Type.Object({ TenGiayTo: Type.String() })]);
