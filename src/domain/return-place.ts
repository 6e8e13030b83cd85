import type { CitizenAction } from './status';

/** Said instead of an address: the result goes to the citizen's home. */
export const BY_POST_PLACE = 'Qua dịch vụ bưu chính công ích';

const NETWORK = /^(?:nhận |trả |qua |trên |bản |kết quả )*(?:điện tử|trực tuyến|cổng dịch vụ công)/;
const COUNTER = /bản giấy|trực tiếp|quầy|bộ phận|trung tâm|ubnd|u[ỷy] ban|ủy ban|một cửa(?! điện tử)/;

/** True when the words for the hand-over begin with the network, whatever they go on to name. */
export function beginsOnNetwork(place: string): boolean {
  return NETWORK.test(place.normalize('NFC').toLowerCase());
}

/** True when they name the network and no counter: "Bản điện tử, tải về sau khi có kết quả", not "Bản điện tử và bản giấy tại Một cửa". */
function isOnNetwork(place: string): boolean {
  return beginsOnNetwork(place) && !COUNTER.test(place.normalize('NFC').toLowerCase());
}

/** How a result reaches the citizen by the words for its place: nobody is asked to come for what is sent or downloaded. */
export function handOverAt(place: string | null): 'counter' | 'post' | 'network' {
  if (place === BY_POST_PLACE) return 'post';
  return place !== null && isOnNetwork(place) ? 'network' : 'counter';
}

const ACTION_AT = { counter: 'collect', post: 'await_post', network: 'download' } as const;

/** What a ready result asks of the citizen, for a line that cannot name the place. */
export function actionInList(action: CitizenAction, returnPlace: string | null): CitizenAction | 'await_post' | 'download' {
  return action === 'collect' ? ACTION_AT[handOverAt(returnPlace)] : action;
}
