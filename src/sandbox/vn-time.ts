const OFFSET_MS = 7 * 3_600_000;

interface VnParts {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
}

/** Wall-clock parts in Việt Nam (UTC+7 all year), zero-padded. */
export function vnParts(date: Date): VnParts {
  const [day = '', time = ''] = new Date(date.getTime() + OFFSET_MS).toISOString().split('T');
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  const [hour = '', minute = '', rest = ''] = time.split(':');
  return { year, month, day: dayOfMonth, hour, minute, second: rest.slice(0, 2) };
}

/** The instant of a Vietnamese wall-clock time, e.g. `vnMoment('2025-06-20', '08:30')`. */
export function vnMoment(day: string, time = '08:30'): Date {
  return new Date(`${day}T${time}:00+07:00`);
}

/** `yyyy-MM-dd` */
export function dayOf(date: Date): string {
  const p = vnParts(date);
  return `${p.year}-${p.month}-${p.day}`;
}

/** `yyMMdd`, the date group of a dossier code. */
export function codeDay(date: Date): string {
  const p = vnParts(date);
  return `${p.year.slice(2)}${p.month}${p.day}`;
}

/** `yyyyMMddHHmmss`, empty when there is no date: the spelling of the national synchronisation. */
export function compactTime(date: Date | null): string {
  if (date === null) return '';
  const p = vnParts(date);
  return `${p.year}${p.month}${p.day}${p.hour}${p.minute}${p.second}`;
}

/** `dd/MM/yyyy HH:mm` or null. */
export function slashTime(date: Date | null): string | null {
  if (date === null) return null;
  const p = vnParts(date);
  return `${p.day}/${p.month}/${p.year} ${p.hour}:${p.minute}`;
}

/** ISO with milliseconds and the offset given without a colon, as Jackson prints it: `2026-11-20T08:30:00.000+0700`. */
export function jacksonTime(date: Date | null): string | null {
  if (date === null) return null;
  const p = vnParts(date);
  return `${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}.000+0700`;
}

/** `2026-11-20T08:30:00+07:00` or null. */
export function isoTime(date: Date | null): string | null {
  if (date === null) return null;
  const p = vnParts(date);
  return `${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}+07:00`;
}

/** "08 giờ 30 phút, ngày 20/11/2026", as printed on a receipt. */
export function spokenTime(date: Date): string {
  const p = vnParts(date);
  return `${p.hour} giờ ${p.minute} phút, ngày ${p.day}/${p.month}/${p.year}`;
}
