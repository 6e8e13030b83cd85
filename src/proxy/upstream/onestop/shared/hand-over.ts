import type { Channel } from '../../../../domain/dossier';
import { foldVietnamese } from '../../../../domain/text';
import { remember } from './remember';

/** Said instead of an address: the result goes to the citizen's home. */
export const BY_POST_PLACE = 'Qua dịch vụ bưu chính công ích';

/** How it was filed, from the words systems use: trực tiếp, tại quầy, trực tuyến, qua mạng, bưu chính, BCCI. */
export function channelOfLabel(label: string | null): Channel | null {
  return label === null ? null : channelOf(label);
}

const channelOf = remember((label): Channel | null => {
  const words = foldVietnamese(label);
  if (/buu chinh|buu dien|bcci/.test(words)) return 'post';
  if (/truc tuyen|qua mang|online/.test(words)) return 'online';
  return /truc tiep|tai quay|tai cho|mot cua/.test(words) ? 'counter' : null;
});

/** Full online service level from "4", 4 or "Mức độ 4" (TT 32/2017 Đ.5); levels 1 and 2 take no filing. */
export function onlineLevelOf(label: string | null): 3 | 4 | null {
  const digit = /(?:^|\D)([1-4])\s*$/.exec(label ?? '')?.[1];
  if (digit === '4') return 4;
  return digit === '3' ? 3 : null;
}
