import type { PortalAnswer } from '../../filing-ports';
import { keyOf } from '../../../../domain/text';
import { done, failed } from '../../call/fault';
import { textOf } from '../../onestop/shared/read';
import type { Text } from '../../onestop/shared/wire-kit';

const REASON_CHARS = 300;
const NO_REASON = 'Hệ thống của tỉnh không nhận và không nói lý do.';

export function accepted<T>(value: T): PortalAnswer<T> {
  return done({ kind: 'done', value });
}

/** The portal said no. What it says is bounded text for the citizen, never markup. */
export function refused<T>(message: Text): PortalAnswer<T> {
  return done({ kind: 'refused', reason: textOf(message, REASON_CHARS) ?? NO_REASON });
}

/** Words about the system itself; what they say of the papers or the person is for the citizen. */
const UNWELL = /\b(?:bao tri|qua tai|gian doan|loi he thong|loi ket noi|mat ket noi|he thong (?:dang )?(?:ban|loi)|qua thoi gian (?:cho|ket noi)|internal (?:server )?error|service unavailable|time ?out|timed out|exception)\b/;

/** A no of the portal, unless it says that it is unwell: for that nothing a citizen filed is turned away, and it may be tried again. */
export function refusedUnlessUnwell<T>(system: string, message: Text): PortalAnswer<T> {
  return UNWELL.test(keyOf(textOf(message) ?? '')) ? failed(system, 'unreachable', 'says that it is unwell') : refused(message);
}

/** How systems write that there is none: null, "" and an empty list. */
export const isNothing = (data: unknown): boolean => data === null || data === '' || (Array.isArray(data) && data.length === 0);

/** Changes what was done; a refusal or a fault stays what it is. */
export function mapDone<T, U>(answer: PortalAnswer<T>, change: (value: T) => U): PortalAnswer<U> {
  if (!answer.ok) return answer;
  const { value } = answer;
  return value.kind === 'refused' ? done(value) : accepted(change(value.value));
}
