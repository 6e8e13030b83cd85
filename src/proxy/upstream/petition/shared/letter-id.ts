import { Type } from 'typebox';

/** A system's own id of a letter; not 0, nor the word by which a program says that it has none. */
export const LetterId = Type.Union([Type.String({ pattern: '^(?!(?:null|undefined|NaN|None|0+)$)[\\w-]{1,60}$' }), Type.Integer({ minimum: 1 })]);

/** How many letters there are in all. */
export const LetterTotal = Type.Union([Type.Integer({ minimum: 0 }), Type.String({ pattern: '^\\d{1,9}$' })]);
