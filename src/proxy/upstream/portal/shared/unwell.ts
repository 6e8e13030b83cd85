import { keyOf } from '../../../../domain/text';

const SYSTEM =
  '(?:may chu|phan mem|ket noi|duong truyen|cong|he thong|(?:cong|truc|he thong|nen tang|co so du lieu|csdl) (?:dich vu cong|dvc|thong tin|lien thong|mot cua|giai quyet|tiep nhan|xu ly|thanh toan|quoc gia|chia se|phan anh|pakn|lgsp|tthc|cua|tinh)(?: [a-z0-9]+){0,10}?)';
const MARKS = '(?: (?:hien|tam thoi|tam dung|tam ngung|tam|ngung|dang|bi|da|do|de|duoc|nang cap|va|phuc vu|hoat dong))*';

/**
 * Words about the system itself. Maintenance, overload and gaps count only where the system is said to have them: there are procedures for the
 * maintenance of buildings and for overloaded lorries, and what is said of the papers or the person is for the citizen.
 */
const UNWELL: readonly RegExp[] = [
  /^(?:(?:xin loi|tam thoi|dang|duoc) )*(?:bao tri|qua tai|gian doan)(?! (?:cong trinh|trong))\b/,
  new RegExp(`\\b${SYSTEM}(?: quoc gia)?${MARKS} (?:bao tri|qua tai|gian doan)\\b`),
  new RegExp(`\\b${SYSTEM}(?: (?:hien|dang|bi))* (?:tam (?:ngung|dung)|ngung|su co|ban)\\b`),
  /\b(?:loi|su co) (?:he thong|ket noi|may chu|mang|truy van|csdl|co so du lieu|server|khong xac dinh)\b|\bsu co ky thuat\b|\bhe thong (?:dang |gap |bi )?(?:loi|su co)\b|\bco loi xay ra\b|\bxay ra loi\b/,
  /\bmat ket noi\b|\bket noi (?:den|toi|voi)\b.{1,60}\b(?:that bai|khong thanh cong|gian doan)\b|\bket noi (?:that bai|khong thanh cong|bi loi)\b|\bkhong (?:the )?ket noi (?:duoc|den|toi|voi)\b/,
  /\bqua thoi gian (?:cho(?! phep\b)|ket noi)\b|\b(?:thu|quay) lai sau\b/,
  /\b(?:internal (?:server )?error|service unavailable|bad gateway|time ?out|timed out|connection (?:refused|reset|closed)|deadlock|sqlstate|an error (?:has )?occurred|object reference not set)\b|exception\b/,
];

/** Whether a no says that the system is unwell: for that nothing a citizen sent is turned away. */
export function isUnwellTold(message: string): boolean {
  const words = keyOf(message);
  return UNWELL.some((pattern) => pattern.test(words));
}
