import { Type, type Static, type TSchema } from 'typebox';

/** How one-stop systems really write a scalar: text, a bare number, null, or not at all. */
export const Text = Type.Optional(Type.Union([Type.String(), Type.Number(), Type.Null()]));
export type Text = string | number | null | undefined;

/** Yes or no in any of their spellings: true, 1, "1", "true". */
export const Flag = Type.Optional(Type.Union([Type.Boolean(), Type.Number(), Type.String(), Type.Null()]));
export type Flag = boolean | number | string | null | undefined;

/** A date in any spelling; `parseUpstreamTime` says which can be read, since one that cannot must not pass for none. */
export const Stamp = Type.Optional(Type.Unknown());

/** A code that must be there: text with something in it. */
export const Code = Type.String({ minLength: 1, maxLength: 100 });

/** A second code of the same thing. It may be missing, and what stands in its place then says nothing of the first. */
export const OtherCode = Type.Optional(Type.Unknown());

/** Beginning of a pattern for ids: not 0, nor the word by which a program says that it has none. */
export const NOT_NONE = '(?!(?:null|undefined|NaN|None|0+)$)';

const LIST = { isList: true };

/**
 * A list. Systems write an empty one as null, "" or {} too, and what turns XML into JSON writes a list of one as that one:
 * an object counts as such when it has any of the item's own fields.
 */
export const list = <T extends TSchema>(item: T) =>
  Type.Optional(Type.Union([Type.Array(Type.Union([item, Type.Null()])), Type.Refine(item, isItem(item)), Type.Null(), Type.Literal('')], LIST));

/** Made by `list`. */
export const isList = (shape: TSchema): boolean => 'isList' in shape;

function isItem(item: TSchema): (value: unknown) => boolean {
  const fields = Type.IsObject(item) ? Object.keys(item.properties) : [];
  return (value) => {
    const given = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return fields.length === 0 || given.length === 0 || given.some((field) => fields.includes(field));
  };
}

/** A part that may be missing, null or ""; where an object without fields is written as a list, []. */
export const part = <T extends TSchema>(schema: T) =>
  Type.Optional(Type.Union([schema, Type.Null(), Type.Literal(''), Type.Array(schema, { maxItems: 1 })]));

/** Papers as plain names or as rows with a name, which lists of papers call differently. */
export const Paper = Type.Union([Type.String(), Type.Object({ TenGiayTo: Text, TenThanhPhanHoSo: Text, Ten: Text, name: Text })]);
export type Paper = Static<typeof Paper>;
