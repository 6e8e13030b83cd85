import { getLanguage } from './language';

const ZONE = 'Asia/Ho_Chi_Minh';
const locale = (): string => (getLanguage() === 'vi' ? 'vi-VN' : 'en-GB');

const formatWith = (iso: string, options: Intl.DateTimeFormatOptions): string => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(locale(), { timeZone: ZONE, ...options }).format(date);
};

/** "Thứ Sáu, 20/11/2026": a date always comes with its weekday. Takes ISO-8601. */
export function formatDay(iso: string): string {
  return formatWith(iso, { weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** "09:12". */
function formatHour(iso: string): string {
  return formatWith(iso, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

const dayKey = (date: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(date);

/** "09:12 hôm nay" on the same day, "09:12 Thứ Sáu, 20/11/2026" otherwise. */
export function formatMoment(iso: string, now: Date = new Date()): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  if (dayKey(date) !== dayKey(now)) return `${formatHour(iso)} ${formatDay(iso)}`;
  return `${formatHour(iso)} ${getLanguage() === 'vi' ? 'hôm nay' : 'today'}`;
}

/** Today in Việt Nam, yyyy-MM-dd, as the domain rules want it. */
export function todayInVietnam(now: Date = new Date()): string {
  return dayKey(now);
}
