import { Type, type Static } from 'typebox';
import { Nullable, Time } from './common';
import { Level } from './dossier';
import { ProvinceQuery } from './procedure';

const Count = Type.Integer({ minimum: 0 });

/** Ratings in the three degrees of TT 32/2017/TT-BTTTT Đ.11: rất hài lòng, hài lòng, chưa hài lòng. */
const Satisfaction = Type.Object({ good: Count, fair: Count, poor: Count });

/** Dossiers of a year as the province's own system counts them. Solved: `onTime` + `early` + `late`. Not solved yet: `openInTime` + `openLate`. */
const Counts = Type.Object({
  received: Count,
  onTime: Count,
  early: Count,
  late: Count,
  openInTime: Count,
  openLate: Count,
  /** Of what was solved, not late, in percent with one decimal; null when nothing was solved. */
  onTimePercent: Nullable(Type.Number({ minimum: 0, maximum: 100 })),
  satisfaction: Nullable(Satisfaction),
});

/** `agencyCode` is one of `GET /agencies`, or null when the system counts under a name of its own. */
export const StatisticsRow = Type.Object({ agency: Type.String(), agencyCode: Nullable(Type.String()), level: Nullable(Level), ...Counts.properties });
export type StatisticsRow = Static<typeof StatisticsRow>;

export const StatisticsQuery = Type.Object(
  { ...ProvinceQuery.properties, year: Type.Optional(Type.Integer({ minimum: 2015, maximum: 2100 })), level: Type.Optional(Level) },
  { additionalProperties: false },
);

/** `rows` largest first. `total` is of the whole province and all levels, as published: it may be more than the rows together. `years` are those one can ask for. */
export const StatisticsView = Type.Object({
  provinceId: Type.String(),
  year: Type.Integer(),
  years: Type.Array(Type.Integer()),
  total: Counts,
  rows: Type.Array(StatisticsRow),
  /** Who counted, to be named beside the figures. */
  source: Type.String(),
  fetchedAt: Time,
  stale: Type.Boolean(),
});
export type StatisticsView = Static<typeof StatisticsView>;
