import type { TSchema } from 'typebox';
import type { UpstreamResult } from '../../ports';
import type { Shape } from '../../call/decode';
import { done, failed } from '../../call/fault';
import { checkedReadable } from './readable-part';
import { timeOf } from './read';
import { isSameCode } from './same-code';

interface RowShapes<C, T> {
  /** The codes of a row, whatever else it holds. */
  coded: Shape<C>;
  codesOf(row: C): unknown[];
  whole: Shape<T> & { Type(): TSchema };
}

/** Finds the row about the code that was asked, in a list of rows or the one there is. */
export type PickRow<T> = (system: string, rows: unknown, code: string) => UpstreamResult<T | null>;

const HAPPENED = /ngay|date/i;
/** Hẹn, hạn; a day of receipt (nhận) or payment (thanh toán) is no promise. */
const PROMISED = /hen|(?<![nt])han|due|appoint/i;

/** Of rows of one dossier, as a system writes one for each time it changed, the one that knows what happened last; else the first. */
function newestOf<R extends object>(rows: readonly R[]): R | undefined {
  const [first] = rows;
  if (rows.length < 2) return first;
  const known = rows.map((row) => ({ row, at: lastMomentOf(row) }));
  return known.reduce((newest, each) => (each.at > newest.at ? each : newest)).row;
}

function lastMomentOf(row: object): number {
  const told = Object.entries(row).filter(([field]) => HAPPENED.test(field) && !PROMISED.test(field));
  return Math.max(0, ...told.map(([, value]) => Date.parse(timeOf(value) ?? '')).filter((at) => !Number.isNaN(at)));
}

/** Null when no row is ours. Only ours is read, as far as it can be: a broken one beside it says nothing of it, unless its code cannot be read. */
export function rowPicker<C, T>({ coded, codesOf, whole }: RowShapes<C, T>): PickRow<T> {
  return (system, given, code) => {
    const rows: readonly unknown[] = Array.isArray(given) ? given : [given];
    const ours = rows.filter((each): each is C & object => coded.Check(each) && typeof each === 'object' && codesOf(each).some((theirs) => isSameCode(code, theirs)));
    const row = newestOf(ours);
    if (row !== undefined) return checkedReadable(system, whole, row);
    return rows.every((each) => coded.Check(each)) ? done(null) : failed(system, 'bad_answer', 'rows without a code');
  };
}
