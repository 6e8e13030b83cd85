import type { IsoTime } from './dossier';

export const VN_OFFSET_MS = 7 * 3_600_000;

/** An instant as ISO-8601 with the offset of Việt Nam, whole seconds. */
export function toIso(date: Date): IsoTime {
  return `${new Date(date.getTime() + VN_OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}

/** The same of what may not have happened. */
export const toIsoOrNull = (date: Date | null): IsoTime | null => (date === null ? null : toIso(date));

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
