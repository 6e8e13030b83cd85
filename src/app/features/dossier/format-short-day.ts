import { todayInVietnam } from '../../locales/dates';

/** "20/11" in Việt Nam, for the ends of the picture; the full date with its weekday stands in the words. Takes ISO-8601. */
export function formatShortDay(iso: string): string {
  const [, month, day] = todayInVietnam(new Date(iso)).split('-');
  return `${day ?? ''}/${month ?? ''}`;
}
