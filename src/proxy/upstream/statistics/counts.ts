import { Type, type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { levelOfAgencyName } from '../../../domain/levels';
import { keyOf } from '../../../domain/text';
import { done, failed } from '../call/fault';
import { textOf } from '../onestop/shared/read';
import type { Text } from '../onestop/shared/wire-kit';
import type { UpstreamResult } from '../ports';
import type { AgencyCounts, YearCounts, YearFigures } from '../statistics-ports';

/** No year of a province has more of anything. */
const MOST = 1_000_000_000;

/** A count, as a number or in figures ("1.204"). */
export const Count = Type.Union([Type.Integer({ minimum: 0, maximum: MOST }), Type.String({ pattern: '^(?:\\d{1,9}|\\d{1,3}(?:[., ]\\d{3})+)$' })]);
const MaybeCount = Type.Optional(Type.Union([Count, Type.Null()]));

/** What one system calls the counts of a year. */
export interface CountNames {
  received: string;
  onTime: string;
  early: string;
  late: string;
  openInTime: string;
  openLate: string;
  good: string;
  fair: string;
  poor: string;
}

export interface CountReader {
  /** The counts of a row; null when one of them is missing or no count. Satisfaction only with all three degrees. */
  countsOf(row: unknown): YearCounts | null;
}

/** Reads the counts of one system by the names it gives them. */
export function createCountReader(names: CountNames): CountReader {
  const { good, fair, poor, ...needed } = names;
  const fields: Record<string, TSchema> = { [good]: MaybeCount, [fair]: MaybeCount, [poor]: MaybeCount };
  for (const name of Object.values(needed)) fields[name] = Count;
  const shape = Compile(Type.Object(fields));
  return {
    countsOf(row) {
      if (!shape.Check(row)) return null;
      const at = (name: string): number | null => numberOf(Reflect.get(row, name));
      const counts = { received: at(names.received), onTime: at(names.onTime), early: at(names.early), late: at(names.late), openInTime: at(names.openInTime), openLate: at(names.openLate) };
      const { received, onTime, early, late, openInTime, openLate } = counts;
      if (received === null || onTime === null || early === null || late === null || openInTime === null || openLate === null) return null;
      const degrees = [at(good), at(fair), at(poor)];
      const [most, middle, least] = degrees;
      const satisfaction = most === null || most === undefined || middle === null || middle === undefined || least === null || least === undefined ? null : { good: most, fair: middle, poor: least };
      return { received, onTime, early, late, openInTime, openLate, satisfaction };
    },
  };
}

function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  const count = typeof value === 'string' ? Number(value.replace(/[., ]/g, '')) : NaN;
  return count <= MOST ? count : null;
}

/** The last line of many a table. */
const SUM = /^(?:tong(?: cong| so)?|cong|toan tinh|toan thanh pho)$/;

/** Figures of the rows that could be read: with a name and all counts. A row that sums the others up is no agency, and the total where none is told. A fault where there are rows and none can be read: zeros would say that nobody came. */
export function figuresOf(system: string, total: YearCounts | null, rows: readonly unknown[], read: (row: unknown) => AgencyCounts | null): UpstreamResult<YearFigures> {
  const all = rows.flatMap((row) => read(row) ?? []);
  const agencies = all.filter(({ name }) => !SUM.test(keyOf(name)));
  const sum = all.find(({ name }) => SUM.test(keyOf(name)))?.counts ?? null;
  if (total === null && all.length === 0 && rows.length > 0) return failed(system, 'bad_answer', 'no figures that could be read');
  return done({ total: total ?? sum, agencies, unusable: rows.length - all.length });
}

export interface Named {
  code: Text;
  name: Text;
  level: Text;
}

/** An agency with its counts; null without a name. What it says of its level counts before what its name says. */
export function agencyOf({ code, name, level }: Named, counts: YearCounts | null): AgencyCounts | null {
  const words = textOf(name);
  if (words === null || counts === null) return null;
  return { code: textOf(code, 40), name: words, level: levelOfAgencyName(textOf(level, 40) ?? '') ?? levelOfAgencyName(words), counts };
}
