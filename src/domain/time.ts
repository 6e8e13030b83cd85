import type { IsoTime } from './dossier';
import { foldVietnamese } from './text';

const VN_OFFSET_MS = 7 * 3_600_000;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
/** The year in which .NET's empty date lies. */
const NO_YEAR = 1;

const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[\sT,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const CLOCK_FIRST = /^(\d{1,2}):(\d{2})(?::(\d{2}))?[\s,]+(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
/** The usual spellings whose fields need no arithmetic: a day that every month has, in Việt Nam's own time. */
const PLAIN_COMPACT = /^(?:199|20\d)\d(?:0[1-9]|1[0-2])(?:0[1-9]|1\d|2[0-8])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/;
const PLAIN_ISO = /^(?:199|20\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:\+07:?00)?$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T\s](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
/** What else says that there is no date: nothing but zeros and signs, .NET's first day, words ("Không có ngày hẹn trả cụ thể"). */
const NOTHING = /^[0\s/:.,tz+-]*$|^0?1\/0?1\/0001|^(?:khong|chua) co\b/;
const NOTHING_CHARS = 20;

/** An instant as ISO-8601 with the offset of Việt Nam, whole seconds. */
export function toIso(date: Date): IsoTime {
  return `${new Date(date.getTime() + VN_OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}

/** The calendar day of an instant in Asia/Ho_Chi_Minh, `yyyy-MM-dd`. */
export function vnDate(iso: IsoTime): string {
  return inVietnam(iso).slice(0, 10);
}

/** The clock time of an instant in Asia/Ho_Chi_Minh, `HH:mm:ss`. */
export function vnClock(iso: IsoTime): string {
  return inVietnam(iso).slice(11, 19);
}

/** Most times already carry +07:00 and need no arithmetic. */
function inVietnam(iso: IsoTime): IsoTime {
  return iso.length === 25 && iso.endsWith('+07:00') ? iso : toIso(new Date(iso));
}

/**
 * Reads any time spelling the one-stop systems use (yyyyMMdd[HHmmss], dd/MM/yyyy[ HH:mm[:ss]], `HH:mm dd/MM/yyyy`,
 * ISO with or without a zone, epoch ms as number or 13 digits, Mongo's `{"$date"}`); no zone means Việt Nam.
 * `null`: the upstream says nothing (empty, year 0001, zeros, "không có"); `undefined`: it says something unreadable.
 */
export function parseUpstreamTime(value: unknown): IsoTime | null | undefined {
  if (typeof value !== 'object' || value === null) return parsePlain(value);
  const inner = '$date' in value ? value.$date : value;
  if (typeof inner !== 'object' || inner === null) return parsePlain(inner);
  return '$numberLong' in inner ? parsePlain(inner.$numberLong) : undefined;
}

function parsePlain(value: unknown): IsoTime | null | undefined {
  if (typeof value === 'string') return parseText(value.trim());
  if (value === null || value === undefined) return null;
  return typeof value === 'number' && Number.isInteger(value) ? parseDigits(String(value)) : undefined;
}

function parseText(text: string): IsoTime | null | undefined {
  if (PLAIN_ISO.test(text)) return `${text.slice(0, 19)}+07:00`;
  if (PLAIN_COMPACT.test(text)) {
    return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}T${text.slice(8, 10)}:${text.slice(10, 12)}:${text.slice(12)}+07:00`;
  }
  if (text === '') return null;
  if (/^-?\d+$/.test(text)) return parseDigits(text);
  const iso = ISO.exec(text);
  if (iso) return fromFields(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7]);
  const slashed = SLASHED.exec(text);
  if (slashed) return fromFields(slashed[3], slashed[2], slashed[1], slashed[4], slashed[5], slashed[6]);
  const clockFirst = CLOCK_FIRST.exec(text);
  if (clockFirst) return fromFields(clockFirst[6], clockFirst[5], clockFirst[4], clockFirst[1], clockFirst[2], clockFirst[3]);
  return NOTHING.test(foldVietnamese(text.slice(0, NOTHING_CHARS))) ? null : undefined;
}

/** Bare digits: zeros stand for "none", 12 or 13 digits or a minus are epoch ms, 8 or 14 a written date. */
function parseDigits(digits: string): IsoTime | null | undefined {
  if (/^0+$/.test(digits)) return null;
  if (/^(?:\d{12,13}|-\d{14})$/.test(digits)) return fromEpoch(Number(digits));
  const compact = COMPACT.exec(digits);
  return compact ? fromFields(compact[1], compact[2], compact[3], compact[4], compact[5], compact[6]) : undefined;
}

type Digits = string | undefined;

function fromFields(year: Digits, month: Digits, day: Digits, hour: Digits, minute: Digits, second: Digits, zone?: string): IsoTime | null | undefined {
  const [y, mo, d] = [Number(year), Number(month), Number(day)];
  const [h, mi, s] = [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)];
  if (y <= NO_YEAR) return null;
  if (h > 23 || mi > 59 || s > 59) return undefined;
  const written = new Date(Date.UTC(y, mo - 1, d, h, mi, s));
  if (written.getUTCMonth() !== mo - 1 || written.getUTCDate() !== d) return undefined;
  const offsetMs = zone === undefined ? VN_OFFSET_MS : offsetOf(zone);
  if (offsetMs !== VN_OFFSET_MS) return offsetMs === undefined ? undefined : fromEpoch(written.getTime() - offsetMs);
  // Already the time of Việt Nam: spelled out without a Date, since a look-up reads some twenty of these.
  return isKnownYear(y) ? `${y}-${two(mo)}-${two(d)}T${two(h)}:${two(mi)}:${two(s)}+07:00` : undefined;
}

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
  if (year <= NO_YEAR) return null;
  return isKnownYear(year) ? toIso(new Date(ms)) : undefined;
}

function isKnownYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
