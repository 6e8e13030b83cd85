import { numberFrom } from '../../world/identifiers';
import type { Office, ProvinceId } from '../../world/model';
import { GROUPS, officesOf } from '../../world/offices';

/** A year's work of one office, invented and the same every run. */
export interface Figures {
  received: number;
  onTime: number;
  early: number;
  late: number;
  openInTime: number;
  openLate: number;
  good: number;
  fair: number;
  poor: number;
}

const FIRST_YEAR = 2022;

/** Offices that take dossiers now: no districts, no groups that are gone. */
export function countingOffices(province: ProvinceId): Office[] {
  const groups = new Set(GROUPS.filter((group) => group.province === province && group.eras.includes('new')).map(({ group }) => group));
  return officesOf(province).filter(({ code, level }) => groups.has(code.slice(0, 3)) && level !== 'district');
}

/** Null for years that were never counted. What is still open belongs to the year under way alone. */
export function figuresOf(office: Office, year: number, thisYear: number): Figures | null {
  if (year < FIRST_YEAR || year > thisYear) return null;
  const roll = (what: string, least: number, most: number): number => least + (numberFrom(`${office.code}/${year}/${what}`) % (most - least + 1));
  const received = roll('received', office.level === 'province' ? 1800 : 400, office.level === 'province' ? 9200 : 2600);
  const open = year === thisYear ? Math.round(received * (roll('open', 4, 9) / 100)) : 0;
  const openLate = Math.round(open * (roll('open-late', 0, 22) / 100));
  const solved = received - open;
  const late = Math.round(solved * (roll('late', 2, 70) / 1000));
  const early = Math.round((solved - late) * (roll('early', 18, 45) / 100));
  const rated = Math.round(solved * (roll('rated', 5, 20) / 100));
  const poor = Math.round(rated * (roll('poor', 1, 9) / 100));
  const good = Math.round((rated - poor) * (roll('good', 45, 80) / 100));
  return { received, onTime: solved - late - early, early, late, openInTime: open - openLate, openLate, good, fair: rated - poor - good, poor };
}

/** All offices together. */
export function sumOf(all: readonly Figures[]): Figures {
  const zero: Figures = { received: 0, onTime: 0, early: 0, late: 0, openInTime: 0, openLate: 0, good: 0, fair: 0, poor: 0 };
  return all.reduce((sum, each) => ({
    received: sum.received + each.received, onTime: sum.onTime + each.onTime, early: sum.early + each.early, late: sum.late + each.late,
    openInTime: sum.openInTime + each.openInTime, openLate: sum.openLate + each.openLate, good: sum.good + each.good, fair: sum.fair + each.fair, poor: sum.poor + each.poor,
  }), zero);
}
