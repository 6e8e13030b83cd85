import { getProvinces } from '../../api/client';
import { classifyQr } from '../../../domain/qr/classify';
import { todayInVietnam } from '../../locales/dates';
import type { Classify } from './reading';

const hostsOf = (urls: readonly string[]): string[] => urls.flatMap((url) => (URL.canParse(url) ? [new URL(url).hostname] : []));

let portalHosts: readonly string[] = [];

/** Learns the portals of the provinces served, for links that the general pattern of state portals does not cover. Failing is fine: the pattern still holds. */
export async function learnPortalHosts(): Promise<void> {
  const provinces = await getProvinces();
  if (provinces.ok) portalHosts = hostsOf(provinces.value.items.map((province) => province.portalUrl));
}

/** Classifies on the phone, with today's date and what is known of portals now. */
export const classify: Classify = (text) => classifyQr(text, { today: todayInVietnam(), miniAppId: ownAppId(), portalHosts });

/** Zalo puts the app's id into the path it serves us from. */
function ownAppId(): string {
  return /^\/zapps\/([^/]+)/.exec(location.pathname)?.[1] ?? '';
}
