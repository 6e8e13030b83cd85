import type { Province } from '../../contract/schemas/province';
import type { QrContext } from '../../domain/qr/classify';
import { todayInVietnam } from '../locales/dates';
import { basenameOf } from '../routes';

/** What reading a text takes beside it: the day, where this app is open, and the portals of the provinces served. */
export function qrContext(provinces: readonly Pick<Province, 'portalHosts'>[]): QrContext {
  const base = basenameOf(location.pathname);
  // Zalo puts the app's id into the path it serves us from.
  return { today: todayInVietnam(), miniAppId: base.split('/')[2] ?? '', ownBase: `${location.origin}${base}`, portalHosts: provinces.flatMap(({ portalHosts }) => portalHosts) };
}
