import { formatDay } from '../../locales/dates';
import { getLanguage } from '../../locales/language';

/** "08:30" in Việt Nam. */
export function hourOf(iso: string): string {
  return new Intl.DateTimeFormat(getLanguage() === 'vi' ? 'vi-VN' : 'en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso));
}

/** What "08:30–08:45, Thứ Hai, 23/11/2026" is filled from. */
export const whenParts = (from: string, to: string) => ({ from: hourOf(from), to: hourOf(to), day: formatDay(from) });
