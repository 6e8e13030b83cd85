import { Type } from 'typebox';
import { NOT_NONE } from '../../onestop/shared/wire-kit';

/** A system's own id of a letter. */
export const LetterId = Type.Union([Type.String({ pattern: `^${NOT_NONE}[\\w-]{1,60}$` }), Type.Integer({ minimum: 1 })]);

/** How many letters there are in all; not every system says so. */
export const LetterTotal = Type.Optional(Type.Union([Type.Integer({ minimum: 0 }), Type.String({ pattern: '^(?:\\d{1,9}|\\d{1,3}(?:[.,]\\d{3})+)$' }), Type.Null()]));

/** That number; where it is not told, a page that is not full is the last, and behind a full one there is more. `before`: rows of earlier pages. */
export function totalOf(told: string | number | null | undefined, before: number, rows: number, pageSize: number): number {
  return told === undefined || told === null ? before + rows + (rows >= pageSize ? 1 : 0) : Number(String(told).replace(/[.,]/g, ''));
}
