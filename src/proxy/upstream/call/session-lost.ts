import { keyOf } from '../../../domain/text';
import type { Answer } from './exchange';

const MOST_CHARS = 1000;
/** "Phiên bản" is a version; interpreters, spellings and meetings have the word, too. */
const SESSION_LOST =
  /\b(?:phien(?! (?:ban|dich|am|hop|toa)\b)|session|token)\b.{0,40}\b(?:het han|het hieu luc|qua han|khong hop le|khong ton tai|expired?|invalid|timeout)\b|\b(?:invalid|expired) (?:session|token)\b|\b(?:chua|vui long|hay) dang nhap\b|\bnot logged in\b|\bunauthori[sz]ed\b/;

/** Words by which a system says, also in JSON as it came, that our own log-in is over: said to us, and no matter of who sent. */
export function isSessionLost(told: string): boolean {
  if (told.length > MOST_CHARS) return false;
  const words = told.replace(/\\u([\da-f]{4})/gi, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return SESSION_LOST.test(keyOf(words));
}

const LONGEST_LOOK = 20_000;
/** Not those for good: a system that moved is a matter of configuration. */
const REDIRECTS: readonly number[] = [302, 303, 307];
const LOGIN_PAGE = /^\s*<[\s\S]*(?:type=["']?password|đăng nhập|log ?in|sign ?in)/i;

/** Whether a system sends whoever asks to its log-in: by a redirect, or by that page itself. */
export const isSentToLogin = ({ status, body }: Answer): boolean => REDIRECTS.includes(status) || (status >= 200 && status <= 299 && LOGIN_PAGE.test(body.slice(0, LONGEST_LOOK)));
