import { keyOf } from '../../../../domain/text';
import type { HeardStep } from '../../listening-ports';
import { isUnwellTold } from '../../portal/shared/unwell';

/** What officials write at a step, as keys without accents, in the order in which they are tried; neither kind of system has codes for these. */
const WORDS: readonly (readonly [RegExp, HeardStep['state']])[] = [
  [/^(?:khong (?:duoc )?tiep nhan|tu choi (?:tiep nhan|xu ly|giai quyet)|(?:da |bi )?tu choi$|khong thuoc pham vi|khong du dieu kien(?:$| (?:de )?(?:duoc )?(?:tiep nhan|(?:xu ly|giai quyet)$)))/, 'not_accepted'],
  [/^(?:da )?(?:chuyen|chuyen tiep|chuyen xu ly) (?:den|toi|cho|sang|co quan)|chuyen theo tham quyen/, 'forwarded'],
  [/^(?:da )?(?:tiep nhan|nhan duoc|ghi nhan)/, 'received'],
];

/** The state that the words of a step speak of; work under way when they say nothing else. */
export function stateOfWords(words: string): HeardStep['state'] {
  const key = keyOf(words);
  return WORDS.find(([pattern]) => pattern.test(key))?.[1] ?? 'in_progress';
}

/** "Không tiếp nhận: thiếu địa chỉ" → "thiếu địa chỉ"; words without a reason behind them stay as they are. */
export function reasonIn(words: string): string {
  const reason = /^[^:.]{1,60}[:.]\s*(\S.{2,})$/su.exec(words)?.[1];
  return reason ?? words;
}

/** What a system that hears citizens also says of itself; lorries that are overloaded and roads under maintenance are what they write about. */
const TROUBLE = /\b(?:that bai|thu lai|qua thoi gian(?! (?:cho phep|quy dinh|danh gia)\b))\b|\b(?:he thong|may chu|tong dai|dich vu)(?: [a-z0-9]+){0,3} dang ban\b|\b(?:tong dai|dich vu)(?: [a-z0-9]+)? (?:dang|bi|tam|tam thoi) (?:bao tri|qua tai|gian doan)\b/;

/** Words by which a system says that it is unwell, inside an answer that looks like a refusal: nobody's petition is turned away for that. */
export const isTroubleTold = (words: string): boolean => isUnwellTold(words) || TROUBLE.test(keyOf(words));

/** What else may be missing: a session, a right, a connection. That says nothing of a letter. */
const NOT_OF_LETTERS = /\b(?:phien|quyen|dang nhap|ket noi|loi)\b/;

/** Words by which a system says that it has no such letter, inside an answer that looks like a refusal. */
export const isNoLetterTold = (words: string): boolean =>
  /^(?:khong (?:tim thay|co)|chua co)(?: thong tin)? (?:phan anh|kien nghi|cau hoi|hoi dap|ban ghi|du lieu)\b|^(?:phan anh|kien nghi|cau hoi)[a-z ]* khong ton tai\b/.test(keyOf(words)) && !NOT_OF_LETTERS.test(keyOf(words)) && !isTroubleTold(words);

/** A vague "đã xử lý" is no answer: who asked has to be told something. */
export function isAnswer(words: string): boolean {
  const key = keyOf(words);
  return key.length >= 12 && !/^(?:da )?(?:xu ly|giai quyet|tra loi|hoan thanh|xu ly xong)(?: xong)?$/.test(key);
}
