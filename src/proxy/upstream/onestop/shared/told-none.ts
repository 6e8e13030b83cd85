import { keyOf } from '../../../../domain/text';
import { textOf } from './read';

const NONE = /\bkhong (?:tim thay|ton tai|co)(?: thong tin| du lieu| ket qua)?(?: cua| ve)?(?: ma| so)*(?: ho so)\b|\bho so (?:nay )?(?:khong ton tai|khong tim thay|khong co tren he thong)\b/;
/** "Không tìm thấy hồ sơ" may go on to say that something is broken. */
const TROUBLE = /\b(?:loi|he thong (?:dang|tam|ngung|ban|qua)|may chu|ket noi|bao tri|qua tai|gian doan|tam (?:ngung|dung)|thu lai|phien|quyen|exception|error|timeout)\b/;

/** Null, absent, "", [] or {}. */
export function isNothing(data: unknown): boolean {
  return typeof data === 'object' && data !== null ? Object.keys(data).length === 0 : data === null || data === undefined || data === '';
}

/** Whether a system says in words that it has no such dossier, beside an error code that could mean anything. */
export function isToldNone(message: unknown): boolean {
  const words = typeof message === 'string' ? keyOf(textOf(message) ?? '') : '';
  return NONE.test(words) && !TROUBLE.test(words);
}
