import type { PortalAnswer } from '../../filing-ports';
import { keyOf } from '../../../../domain/text';
import { done, failed } from '../../call/fault';
import { isSessionLost } from '../../call/session-lost';
import { textOf } from '../../onestop/shared/read';
import type { Text } from '../../onestop/shared/wire-kit';
import { isUnwellTold } from './unwell';

const REASON_CHARS = 300;
const NO_REASON = 'Hệ thống của tỉnh không nhận và không nói lý do.';

export function accepted<T>(value: T): PortalAnswer<T> {
  return done({ kind: 'done', value });
}

/** The portal said no. What it says is bounded text for the citizen, never markup. */
export function refused<T>(message: Text): PortalAnswer<T> {
  const reason = textOf(message, REASON_CHARS) ?? NO_REASON;
  return done(isAlready(reason) ? { kind: 'refused', reason, already: true } : { kind: 'refused', reason });
}

const ALREADY =
  /\bda (?:ton tai|(?:(?:co|duoc|tiep nhan|nhan|ghi nhan|yeu cau|gui) )*(?:yeu cau|nop|gui|rut|bo sung|tra loi|danh gia|thanh toan|dang ky|ghi nhan|tiep nhan)\b(?! ket qua))|\btrung (?:ho so|lap|ma)\b|\bduplicate|\balready (?:exist|been|answered|rated|paid|withdrawn|submitted|filed|received)/;
/** "Đã được tiếp nhận, không thể rút" says what cannot be any more. */
const TOO_LATE = /\b(?:khong|chua|het han|qua han|dong)\b/;

/** Whether a no says that what was asked for is there already. */
function isAlready(reason: string): boolean {
  const words = keyOf(reason);
  return ALREADY.test(words) && !TOO_LATE.test(words);
}

/** A no of the portal, unless it says that it is unwell: for that nothing a citizen filed is turned away, and it may be tried again. */
export function refusedUnlessUnwell<T>(system: string, message: Text): PortalAnswer<T> {
  const words = textOf(message) ?? '';
  return isUnwellTold(words) || isSessionLost(words) ? failed(system, 'unreachable', 'says that it is unwell') : refused(message);
}

/** How systems write that there is none: null, "" and an empty list. */
export const isNothing = (data: unknown): boolean => data === null || data === '' || (Array.isArray(data) && data.length === 0);

/** Changes what was done; a refusal or a fault stays what it is. */
export function mapDone<T, U>(answer: PortalAnswer<T>, change: (value: T) => U): PortalAnswer<U> {
  if (!answer.ok) return answer;
  const { value } = answer;
  return value.kind === 'refused' ? done(value) : accepted(change(value.value));
}
