import { keyOf } from '../../../../domain/text';
import { textOf } from './read';
import type { Text } from './wire-kit';

const EXPIRED =
  /\b(?:phien(?: lam viec| dang nhap)?|session|token)\b.{0,40}\b(?:het han|het hieu luc|qua han|khong hop le|khong ton tai|expired?|invalid|timeout)\b|\b(?:invalid|expired) (?:session|token)\b|\bchua dang nhap\b|\bnot logged in\b|\bvui long dang nhap\b/;

/** Whether a system says in words, beside an error code of its own, that the session has ended. */
export const isExpiryTold = (message: Text): boolean => EXPIRED.test(keyOf(textOf(message) ?? ''));
