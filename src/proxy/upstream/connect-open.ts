import type { ProvinceConfig } from '../provinces/schema';
import type { StatisticsConfig } from '../provinces/open-schema';
import { createBookingSystem } from './booking/client';
import type { Credentials } from './call/client-credentials';
import { type Link, openLink } from './call/link';
import { createCentre } from './centre/client';
import type { ConnectOptions } from './connect-options';
import type { OpenUpstreams } from './open-upstreams';
import { secretOf } from './secret-of';
import { createCamauStatistics } from './statistics/camau';
import { createDvcqgStatistics } from './statistics/dvcqg';
import { createIgateStatistics } from './statistics/igate';
import { createLgspStatistics } from './statistics/lgsp';
import type { StatisticsParts } from './statistics/statistics-parts';
import type { StatisticsSource } from './statistics-ports';

/** Nobody's own data: few calls, and none that a citizen waits for twice. */
const NOTICES_LIMITS = { timeoutMs: 6000, maxConcurrent: 4, maxQueued: 32 };
const STATISTICS_LIMITS = { timeoutMs: 7000, maxConcurrent: 2, maxQueued: 16 };
const BOOKING_LIMITS = { timeoutMs: 6000, maxConcurrent: 16, maxQueued: 128 };

const SOURCES: Record<StatisticsConfig['kind'], (parts: StatisticsParts) => StatisticsSource> = {
  dvcqg: createDvcqgStatistics,
  igate: createIgateStatistics,
  camau: createCamauStatistics,
  lgsp: createLgspStatistics,
};

/** What the sandbox accepts; never used against a real system. */
const SANDBOX_CLIENT: Credentials = { user: 'sandbox-client', secret: 'sandbox-secret' };
const SANDBOX_BOOKING_KEY = 'sandbox-booking-key';

/** Opens the ways to what the provinces publish and to their appointments. Throws, naming the variable, when a secret is not in the environment. */
export function connectOpen(provinces: readonly ProvinceConfig[], options: ConnectOptions): OpenUpstreams & { close(): Promise<void> } {
  const links: Link[] = [];
  const open = (limits: Omit<Parameters<typeof openLink>[0], 'system' | 'baseUrl' | 'onCall'>, kind: string, id: string, baseUrl: string): Link => {
    const link = openLink({ ...limits, system: `${id}-${kind}`, baseUrl: options.sandboxUrl === null ? baseUrl : `${options.sandboxUrl}/${kind}/${id}`, onCall: options.onCall });
    links.push(link);
    return link;
  };

  const centres = provinces.flatMap(({ public: { id, centreName }, open: { notices } }) =>
    notices === null ? [] : createCentre({ provinceId: id, link: open(NOTICES_LIMITS, 'centre', id, notices.baseUrl), baseUrl: notices.baseUrl, centreName }));
  const statistics = provinces.flatMap(({ public: { id }, open: { statistics: config }, filing }) => {
    if (config === null) return [];
    const { kind, source, baseUrl } = config;
    const group = filing.agencies.province.code.slice(0, 3);
    return SOURCES[kind]({ provinceId: id, source, group, link: open(STATISTICS_LIMITS, 'statistics', id, baseUrl), credentials: credentialsOf(config, options) });
  });
  const bookings = provinces.flatMap(({ public: { id }, open: { bookings: config } }) =>
    config === null ? [] : createBookingSystem({ provinceId: id, link: open(BOOKING_LIMITS, 'booking', id, config.baseUrl), apiKey: secretOf(options, config.keyEnv, SANDBOX_BOOKING_KEY) }));

  return {
    centres: byProvince(centres),
    statistics: byProvince(statistics),
    bookings: byProvince(bookings),
    close: async () => void (await Promise.all(links.map((link) => link.close()))),
  };
}

const byProvince = <T extends { provinceId: string }>(all: readonly T[]): ReadonlyMap<string, T> => new Map(all.map((each) => [each.provinceId, each]));

function credentialsOf({ userEnv, secretEnv }: StatisticsConfig, options: ConnectOptions): Credentials | null {
  if (userEnv === undefined || secretEnv === undefined) return null;
  return { user: secretOf(options, userEnv, SANDBOX_CLIENT.user), secret: secretOf(options, secretEnv, SANDBOX_CLIENT.secret) };
}
