import { classifyQr } from '../../../domain/qr/classify';
import { todayInVietnam } from '../../locales/dates';
import type { Classify } from './reading';

/** Classifies on the phone, with today's date and the portals of the provinces served (their addresses), for links that the general pattern of state portals does not cover. */
export function classifierFor(portalUrls: readonly string[]): Classify {
  const portalHosts = portalUrls.flatMap(hostOf);
  return (text) => classifyQr(text, { today: todayInVietnam(), miniAppId: ownAppId(), portalHosts });
}

function hostOf(url: string): string[] {
  try {
    return [new URL(url).hostname];
  } catch {
    return [];
  }
}

/** Zalo puts the app's id into the path it serves us from. */
function ownAppId(): string {
  return /^\/zapps\/([^/]+)/.exec(location.pathname)?.[1] ?? '';
}
