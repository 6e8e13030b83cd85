import type { IsoTime } from './dossier';
import { foldVietnamese } from './text';
import { toIso, VN_OFFSET_MS } from './time';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
/** The years of .NET's first and last date. */
const NO_YEAR = 1;
const NEVER = 9999;
/** What databases and programs keep where nobody wrote a date: the first days of SQL Server, of spreadsheets and of Unix. */
const NO_DAYS: readonly string[] = ['1753-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '1970-01-01'];
/** From here on ten digits could as well be a written day and hour. */
const LAST_EPOCH_SECOND = 1_990_000_000;

/** The usual spellings whose fields need no arithmetic: a day that every month has, in Việt Nam's own time. */
const PLAIN_COMPACT = /^(?:199|20\d)\d(?:0[1-9]|1[0-2])(?:0[1-9]|1\d|2[0-8])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/;
const PLAIN_ISO = /^(?:199|20\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:\+07:?00)?$/;
const PLAIN_SLASHED = /^(?:0[1-9]|1\d|2[0-8])\/(?:0[1-9]|1[0-2])\/(?:199|20\d)\d (?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

/** Bare digits; one that went through a spreadsheet ends in ".0". */
const DIGITS = /^(-?\d+)(?:\.0+)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
const DOTNET = /^\/?Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/?$/i;
const ISO =
  /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2})(?=[T\s]))(?:(?:T|\s+)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?(?:\[[\w/]+\])?)?$/i;
/** Of folded words: "16/07/2024 08:30", "16-07-2024, 05:00 ch" (chiều). */
const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[\s,t-]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?: ?(sa|ch))?)?$/;
/** As .NET writes it in American English, "7/16/2024 8:30:00 AM", and as people write the twelve hours here, "16/07/2024 08:30 AM". */
const TWELVE_HOURS = /^(\d{1,2})\/(\d{1,2})\/(\d{4}),? (\d{1,2}):(\d{2})(?::(\d{2}))? ?(am|pm)$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** "Jul 16, 2024 8:30:00 AM" of Gson, "Tue Jul 16 08:30:00 ICT 2024" of Java, "Tue, 16 Jul 2024 01:30:00 GMT" of HTTP, "16-JUL-2024" of Oracle. */
const MONTH_FIRST = /^([a-z]{3})[a-z]* (\d{1,2}), (\d{4})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))? ?(am|pm)?)?$/;
const JAVA = /^[a-z]{3} ([a-z]{3}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (?:ict|gmt\+0?7(?::?00)?|\+07(?::?00)?|(gmt|utc)) (\d{4})$/;
const DAY_MONTH = /^(?:[a-z]{3}, )?(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: (gmt|utc|[+-]\d{2}:?\d{2}))?)?$/;
const SPELLED = /\b(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})\b/;
const CLOCK_FIRST = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?(sa|ch))?[\s,-]+(\d{1,2})([/.-])(\d{1,2})\6(\d{4})$/;
/** "8 giờ 30 phút", "8h30", "17h"; in "17h 16/07/2024" the day follows. */
const SPOKEN_CLOCK = /(?<=\d) ?(?:gio|h|g)(?: ?(\d{2})(?![/.-]\d{1,2}[/.-]\d{4}))?(?: ?(?:phut|ph|p)\b)?/;
/** "5 giờ chiều" is five in the afternoon. */
const HALF = /(:\d{2}) (sang|chieu)\b/;
/** The day of the week, "trước", "buổi chiều": what people write round a date without changing its day. */
const FILLERS = /\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|vao|luc|ngay|truoc|buoi|sang|chieu)\b[,.]?|[()]/g;
/** What else says that there is no date: nothing but zeros and signs, .NET's first day, words of people ("Không có ngày hẹn trả cụ thể") and of programs. */
const NOTHING =
  /^[0\s/:.,tz+_-]*$|^0?1\/0?1\/0001|^(?:khong|chua) (?:co|hen|xac dinh|quy dinh|ap dung)\b|^(?:null|undefined|nan|none|n\/a|invalid date)$|^theo quy dinh\b|^cho (?:thong bao|xac nhan|ket qua)\b|^(?:giai quyet |tra (?:ket qua )?)?(?:ngay|trong (?:ngay|buoi))\b[^\d]*$/;
const LONGEST_WRITTEN = 60;

/**
 * Reads any time spelling the one-stop systems use: yyyyMMdd[HHmm[ss]], dd/MM/yyyy (also with dots or dashes) with the clock behind it or
 * before it, in figures or in words, as programs in English write it, ISO with or without a zone, epoch ms or seconds, .NET's `/Date(…)/`, Mongo's `{"$date"}`, Java's
 * `[2024,7,16,8,30]`; no zone means Việt Nam. `null`: the upstream says nothing (empty, zeros, false, nil, a system's first or last day, "không có", "trong ngày");
 * `undefined`: it says something unreadable.
 */
export function parseUpstreamTime(value: unknown): IsoTime | null | undefined {
  if (typeof value !== 'object' || value === null) return parsePlain(value);
  if (Array.isArray(value)) return value.length === 0 ? null : parseParts(value);
  if (saysNothing(value)) return null;
  const inner = '$date' in value ? value.$date : value;
  if (typeof inner !== 'object' || inner === null) return parsePlain(inner);
  return '$numberLong' in inner ? parsePlain(inner.$numberLong) : undefined;
}

function parsePlain(value: unknown): IsoTime | null | undefined {
  if (typeof value === 'string') return parseText(value.trim());
  // PHP says false where there is no date.
  if (value === null || value === undefined || value === false) return null;
  // Seconds may come with a fraction.
  return typeof value === 'number' && (Number.isInteger(value) || value >= 1e9) ? parseDigits(String(Math.trunc(value))) : undefined;
}

/** What becomes of an empty element where XML is turned into JSON. */
const saysNothing = (value: object): boolean => Object.entries(value).every(([name, told]) => /^@?(?:\w+:)?nil$/.test(name) && String(told) === 'true');

/** Year, month, day and what follows, as Java writes a local time. */
function parseParts(parts: readonly unknown[]): IsoTime | null | undefined {
  if (parts.length < 3 || parts.length > 7 || !parts.every((part) => Number.isInteger(part))) return undefined;
  const [year, month, day, hour = '0', minute = '0', second = '0'] = parts.map(String);
  return fromFields(year, month, day, hour, minute, second);
}

function parseText(text: string): IsoTime | null | undefined {
  if (PLAIN_ISO.test(text)) return `${text.slice(0, 19)}+07:00`;
  if (PLAIN_COMPACT.test(text)) {
    return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}T${text.slice(8, 10)}:${text.slice(10, 12)}:${text.slice(12)}+07:00`;
  }
  if (PLAIN_SLASHED.test(text)) return `${text.slice(6, 10)}-${text.slice(3, 5)}-${text.slice(0, 2)}T${text.slice(11, 16)}:${text.slice(17) || '00'}+07:00`;
  if (text === '') return null;
  const digits = DIGITS.exec(text)?.[1];
  if (digits !== undefined) return parseDigits(digits);
  const iso = ISO.exec(text);
  if (iso) return fromFields(iso[1], iso[3] ?? iso[5], iso[4] ?? iso[6], iso[7], iso[8], iso[9], iso[10]);
  const dotnet = DOTNET.exec(text)?.[1];
  return dotnet === undefined ? parseWritten(foldVietnamese(text.slice(0, LONGEST_WRITTEN))) : fromEpoch(Number(dotnet));
}

/** As people write it, folded. */
function parseWritten(words: string): IsoTime | null | undefined {
  const foreign = parseForeign(words);
  if (foreign !== undefined) return foreign;
  const clocked = words
    .replace(SPELLED, (_date, day: string, month: string, year: string) => `${day}/${month}/${year}`)
    .replace(SPOKEN_CLOCK, (_clock, minute: string | undefined) => `:${minute ?? '00'}`)
    .replace(HALF, (_half, clock: string, half: string) => `${clock} ${half === 'sang' ? 'sa' : 'ch'}`);
  const plain = clocked.replace(FILLERS, ' ').replace(/\s+/g, ' ').trim();
  // Apart from the clock it is of: "chiều 16/07/2024 lúc 2 giờ".
  const half = /\bchieu\b/.test(clocked) ? 'ch' : undefined;
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) return fromFields(dayFirst[4], dayFirst[3], dayFirst[1], hourOf(dayFirst[5], dayFirst[8] ?? half), dayFirst[6], dayFirst[7]);
  const clockFirst = CLOCK_FIRST.exec(plain);
  if (clockFirst) return fromFields(clockFirst[8], clockFirst[7], clockFirst[5], hourOf(clockFirst[1], clockFirst[4] ?? half), clockFirst[2], clockFirst[3]);
  return NOTHING.test(words) ? null : undefined;
}

/** As programs write it that were never told where they run. */
function parseForeign(words: string): IsoTime | null | undefined {
  const twelve = TWELVE_HOURS.exec(words);
  if (twelve) {
    const [, first = '', second = '', year, hour = ''] = twelve;
    const [day, month] = isMonthFirst(first, second, hour) ? [second, first] : [first, second];
    return fromFields(year, month, day, hourOf(hour, twelve[7]), twelve[5], twelve[6]);
  }
  const monthFirst = MONTH_FIRST.exec(words);
  if (monthFirst) return fromFields(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], hourOf(monthFirst[4], monthFirst[7]), monthFirst[5], monthFirst[6]);
  const java = JAVA.exec(words);
  if (java) return fromFields(java[7], monthOf(java[1]), java[2], java[3], java[4], java[5], zoneOf(java[6]));
  const dayMonth = DAY_MONTH.exec(words);
  return dayMonth ? fromFields(dayMonth[3], monthOf(dayMonth[2]), dayMonth[1], dayMonth[4], dayMonth[5], dayMonth[6], zoneOf(dayMonth[7])) : undefined;
}

/** Zeros in front are what people here write; a program in American English writes none, and the month first. */
function isMonthFirst(first: string, second: string, hour: string): boolean {
  if (Number(first) > 12 || Number(second) > 12) return Number(second) > 12;
  const written = [first, second, hour];
  return !written.some((field) => field.startsWith('0')) && written.some((field) => field.length === 1);
}

const zoneOf = (zone: Digits): Digits => zone?.replace(/^(?:gmt|utc)$/, 'Z');

/** 0, which no date has, for what is no month. */
const monthOf = (name: Digits): Digits => String(MONTHS.indexOf(name ?? '') + 1);

/** An hour of twelve, before noon (sáng) or after it (chiều). */
function hourOf(hour: Digits, half: string | undefined): Digits {
  if ((half === 'sa' || half === 'am') && Number(hour) === 12) return '0';
  return (half === 'ch' || half === 'pm') && Number(hour) < 12 ? String(Number(hour) + 12) : hour;
}

/** Zeros stand for "none"; 8, 12 or 14 digits are a written date, ten are seconds, 12 or 13 or a minus are ms. */
function parseDigits(digits: string): IsoTime | null | undefined {
  if (/^0+$/.test(digits)) return null;
  if (/^[1-9]\d{9}$/.test(digits)) return Number(digits) < LAST_EPOCH_SECOND ? fromEpoch(Number(digits) * 1000) : undefined;
  if (/^-\d{11}$/.test(digits)) return fromEpoch(Number(digits) * 1000);
  // Beginning with a year of ours, 12 digits would be ms of before 1990.
  if (/^(?:\d{13}|(?!19|20)\d{12}|-\d{14})$/.test(digits)) return fromEpoch(Number(digits));
  const compact = COMPACT.exec(digits);
  return compact ? fromFields(compact[1], compact[2], compact[3], compact[4], compact[5], compact[6]) : undefined;
}

type Digits = string | undefined;

function fromFields(year: Digits, month: Digits, day: Digits, hour: Digits, minute: Digits, second: Digits, zone?: Digits): IsoTime | null | undefined {
  const [y, mo, d] = [Number(year), Number(month), Number(day)];
  const [h, mi, s] = clockOf(Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0));
  if (isNoDay(y, () => `${y}-${two(mo)}-${two(d)}`)) return null;
  if (h > 23 || mi > 59 || s > 59) return undefined;
  const written = new Date(Date.UTC(y, mo - 1, d, h, mi, s));
  if (written.getUTCMonth() !== mo - 1 || written.getUTCDate() !== d) return undefined;
  const offsetMs = zone === undefined ? VN_OFFSET_MS : offsetOf(zone);
  if (offsetMs !== VN_OFFSET_MS) return offsetMs === undefined ? undefined : fromEpoch(written.getTime() - offsetMs);
  // Already the time of Việt Nam: spelled out without a Date, since a look-up reads some twenty of these.
  return isKnownYear(y) ? `${y}-${two(mo)}-${two(d)}T${two(h)}:${two(mi)}:${two(s)}+07:00` : undefined;
}

/** 24:00 is the end of its day, which stays the day. */
const clockOf = (h: number, mi: number, s: number): [number, number, number] => (h === 24 && mi === 0 && s === 0 ? [23, 59, 59] : [h, mi, s]);

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

function offsetOf(zone: string): number | undefined {
  if (zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function fromEpoch(ms: number): IsoTime | null | undefined {
  const year = new Date(ms + VN_OFFSET_MS).getUTCFullYear();
  if (isNoDay(year, () => toIso(new Date(ms)).slice(0, 10))) return null;
  return isKnownYear(year) ? toIso(new Date(ms)) : undefined;
}

function isNoDay(year: number, day: () => string): boolean {
  return year <= NO_YEAR || year >= NEVER || (year < FIRST_YEAR && NO_DAYS.includes(day()));
}

function isKnownYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
