import { Type } from 'typebox';
import { NOT_NONE } from '../../onestop/shared/wire-kit';

/** A system's own id of a letter. */
export const LetterId = Type.Union([Type.String({ pattern: `^${NOT_NONE}[\\w-]{1,60}$` }), Type.Integer({ minimum: 1 })]);

/** How many letters there are in all. */
export const LetterTotal = Type.Union([Type.Integer({ minimum: 0 }), Type.String({ pattern: '^\\d{1,9}$' })]);
