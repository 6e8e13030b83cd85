/** Ways to write to a citizen, in the order in which they are tried: the one they chose to follow, the one that finds them by number, the app's own. */
export const CHANNELS = ['oa', 'zbs', 'mini_app'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How many messages a day a channel takes, for the whole app and for one person; null where the platform counts by itself. */
export interface DailyQuota {
  perApp: number;
  perPerson: number;
}

/** Mini App notifications: 1,000 a day for the app, one a day for a person (stc-zmp.zadn.vn/zmp-docs/v2.1.4/open-apis/notifications/send). OA and ZBS answer for themselves. */
export const DAILY_QUOTAS: Record<Channel, DailyQuota | null> = { oa: null, zbs: null, mini_app: { perApp: 1000, perPerson: 1 } };

export interface Reachability {
  allowed: Record<Channel, boolean>;
  reachable: Record<Channel, boolean>;
}

/** The channels a message may take, first the first to be tried. */
export function channelsFor({ allowed, reachable }: Reachability, offered: readonly Channel[]): Channel[] {
  return CHANNELS.filter((channel) => offered.includes(channel) && allowed[channel] && reachable[channel]);
}
