import type { Province } from '../../contract/schemas/province';
import type { QrContext } from '../../domain/qr/classify';
import { todayInVietnam } from '../locales/dates';

/** What reading a text takes beside it: the day, where this app is open, and the portals of the provinces served. */
export function qrContext(provinces: readonly Pick<Province, 'portalHosts'>[]): QrContext {
  // Zalo puts the app's id into the path it serves us from.
  const [base = '', miniAppId = ''] = /^\/zapps\/([^/]+)/.exec(location.pathname) ?? [];
  return { today: todayInVietnam(), miniAppId, ownBase: `${location.origin}${base}`, portalHosts: provinces.flatMap(({ portalHosts }) => portalHosts) };
}
