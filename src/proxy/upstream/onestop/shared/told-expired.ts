import { keyOf } from '../../../../domain/text';
import type { Answer } from '../../call/exchange';
import { textOf } from './read';

const EXPIRED =
  /\b(?:phien(?: lam viec| dang nhap)?|session|token)\b.{0,40}\b(?:het han|het hieu luc|qua han|khong hop le|khong ton tai|expired?|invalid|timeout)\b|\b(?:invalid|expired) (?:session|token)\b|\bchua dang nhap\b|\bnot logged in\b|\bvui long dang nhap\b/;

const LONGEST_LOOK = 20_000;
/** Not those for good: a system that moved is a matter of configuration. */
const REDIRECTS: readonly number[] = [302, 303, 307];
const LOGIN_PAGE = /^\s*<[\s\S]*(?:type=["']?password|đăng nhập|log ?in|sign ?in)/i;

/** Whether a system sends whoever asks to its log-in: by a redirect, or by that page itself. */
export const isSentToLogin = ({ status, body }: Answer): boolean => REDIRECTS.includes(status) || (status >= 200 && status <= 299 && LOGIN_PAGE.test(body.slice(0, LONGEST_LOOK)));

/** Whether a system says in words, beside an error code of its own, that the session has ended. */
export const isExpiryTold = (message: unknown): boolean => typeof message === 'string' && EXPIRED.test(keyOf(textOf(message) ?? ''));
