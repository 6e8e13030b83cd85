import type { Channel } from '../../../../domain/dossier';
import { BY_POST_PLACE, beginsOnNetwork } from '../../../../domain/return-place';
import { foldVietnamese } from '../../../../domain/text';
import { remember } from './remember';

const POST = /buu chinh|buu dien|bcci|vnpost/;
const TO_HOME = /tai nha(?! van hoa)|tan noi|chuyen phat/;
/** Of "Nộp trực tuyến, nhận kết quả qua bưu chính" only the first half tells how it was filed. */
const HAND_OVER = /(?:nhan|tra) (?:ket qua|kq)[^,;]*/g;
/** How the name of an office begins; an address or a sentence about who came does not. */
const OFFICE = /^(?:(?:nhận |trả )?tại )?(?:quầy|bộ phận|một cửa|trung tâm|ubnd|u[ỷy] ban|ủy ban|sở |cục |chi cục|chi nhánh|văn phòng|công an)/;

/** How it was filed, from the words systems use: trực tiếp, tại quầy, trực tuyến, qua mạng, bưu chính, BCCI. */
export function channelOfLabel(label: string | null): Channel | null {
  return label === null ? null : channelOf(label);
}

const channelOf = remember((label): Channel | null => {
  const words = foldVietnamese(label).replace(HAND_OVER, '');
  if (POST.test(words)) return 'post';
  if (/truc tuyen|qua mang|online/.test(words)) return 'online';
  return /truc tiep|tai quay|tai cho|mot cua/.test(words) ? 'counter' : null;
});

/** Whether these words send the result to somebody's home. */
export function isByPost(words: string | null): boolean {
  if (words === null) return false;
  const folded = foldVietnamese(words);
  return POST.test(folded) || TO_HOME.test(folded);
}

/** Where the result is handed over. By post the place is the citizen's own address, which nobody is told. */
export function returnPlaceOf(place: string | null, byPost: boolean): string | null {
  return byPost || isByPost(place) ? BY_POST_PLACE : place;
}

/** True for an office or the network, as against a free text about the hand-over. */
export function isPublicPlace(place: string): boolean {
  const words = place.normalize('NFC').toLowerCase();
  return (OFFICE.test(words) || beginsOnNetwork(place)) && !/ cho |@/.test(words);
}

/** Full online service level from "4", 4, "Mức độ 4" or "Toàn trình" (TT 32/2017 Đ.5, NĐ 42/2022); levels 1 and 2 take no filing. */
export function onlineLevelOf(label: string | null): 3 | 4 | null {
  return label === null ? null : levelOf(label);
}

const levelOf = remember((label): 3 | 4 | null => {
  const words = foldVietnamese(label);
  if (words.includes('toan trinh')) return 4;
  if (words.includes('mot phan')) return 3;
  const digit = /(?:^|\D)([1-4])\s*$/.exec(words)?.[1];
  if (digit === '4') return 4;
  return digit === '3' ? 3 : null;
});
