import { toIso, vnClock, vnDate } from '../time';

const DAY_MS = 86_400_000;
/** Messages go out from 06:00 to 22:00 (Zalo's rule for notifications; a citizen's night for all channels). */
const OPENS = '06:00:00';
const CLOSES = '22:00:00';

/** The first moment at or after `ms` (epoch) at which a message may be sent, in Việt Nam's time. */
export function sendableFrom(ms: number): number {
  const iso = toIso(new Date(ms));
  const clock = vnClock(iso);
  if (clock >= OPENS && clock < CLOSES) return ms;
  const day = clock < OPENS ? vnDate(iso) : vnDate(toIso(new Date(ms + DAY_MS)));
  return Date.parse(`${day}T${OPENS}+07:00`);
}

/** The morning after: when a quota that is counted by the day begins anew and messages may be sent. */
export function nextMorning(ms: number): number {
  return Date.parse(`${vnDate(toIso(new Date(ms + DAY_MS)))}T${OPENS}+07:00`);
}
