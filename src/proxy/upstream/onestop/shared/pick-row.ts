import type { TSchema } from 'typebox';
import type { UpstreamResult } from '../../ports';
import type { Shape } from '../../call/decode';
import { done, failed } from '../../call/fault';
import { checkedReadable } from './readable-part';
import { isSameCode } from './same-code';

interface RowShapes<C, T> {
  /** The codes of a row, whatever else it holds. */
  coded: Shape<C>;
  codesOf(row: C): (string | number | null | undefined)[];
  whole: Shape<T> & { Type(): TSchema };
}

/** Finds the row about the code that was asked, in a list of rows or the one there is. */
export type PickRow<T> = (system: string, rows: unknown, code: string) => UpstreamResult<T | null>;

/** Null when no row is ours. Only ours is read, as far as it can be: a broken one beside it says nothing of it, unless its code cannot be read. */
export function rowPicker<C, T>({ coded, codesOf, whole }: RowShapes<C, T>): PickRow<T> {
  return (system, given, code) => {
    const rows: readonly unknown[] = Array.isArray(given) ? given : [given];
    const row = rows.find((each) => coded.Check(each) && codesOf(each).some((theirs) => isSameCode(code, theirs)));
    if (row !== undefined) return checkedReadable(system, whole, row);
    return rows.every((each) => coded.Check(each)) ? done(null) : failed(system, 'bad_answer', 'rows without a code');
  };
}
