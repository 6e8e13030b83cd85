import { dayOf, vnParts } from '../vn-time';
import type { Message } from './message-box';

const HOUR_MS = 3_600_000;

/** How much each way takes. */
export interface Limits {
  /** Calls a minute of the app to the OA's interface. */
  oaPerMinute: number;
  /** Messages to one citizen in the 48 hours after their last interaction. */
  oaPerInteraction: number;
  /** Template messages a day of an OA with few followers. */
  zbsPerDay: number;
  notificationsPerDay: number;
  notificationsPerCitizenAndDay: number;
}

export const USUAL_LIMITS: Limits = { oaPerMinute: 4_000, oaPerInteraction: 8, zbsPerDay: 500, notificationsPerDay: 1_000, notificationsPerCitizenAndDay: 1 };

/** Between 22:00 and 06:00 in Việt Nam. */
export function isNight(now: Date): boolean {
  const hour = Number(vnParts(now).hour);
  return hour >= 22 || hour < 6;
}

export const isOlderThan = (at: Date | null, hours: number, now: Date): boolean => at === null || now.getTime() - at.getTime() > hours * HOUR_MS;

/** How many of these were sent today, Vietnamese time. */
export const countToday = (messages: readonly Message[], now: Date): number => messages.filter(({ at }) => dayOf(new Date(at)) === dayOf(now)).length;

export const countSince = (messages: readonly Message[], since: Date): number => messages.filter(({ at }) => Date.parse(at) >= since.getTime()).length;
