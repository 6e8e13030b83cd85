import { normalizeCode } from '../../../../domain/code-text';

/** Whether a row the system sent is about the code that was asked: spelling apart, the very same. */
export function isSameCode(asked: string, given: string | number | null | undefined): boolean {
  if (given === null || given === undefined) return false;
  return asked === given || normalizeCode(asked) === normalizeCode(String(given));
}
