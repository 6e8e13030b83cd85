import { normalizeCode } from '../../../../domain/code-text';

/** Whether a row the system sent is about the code that was asked: spelling apart, the very same. */
export function isSameCode(asked: string, given: unknown): boolean {
  if (typeof given !== 'string' && typeof given !== 'number') return false;
  return asked === given || normalizeCode(asked) === normalizeCode(String(given));
}

/** A code in the usual grammar, spelled as it is printed. */
const PRINTED = /^[0-9A-Z]{2,6}(?:\.[0-9A-Z]{1,6}){0,8}-\d{6}-\d{3,7}$/;

/** A dossier's code as citizens know it, however the system spells it; one of another kind as it stands. */
export function printedCode(given: string): string {
  if (PRINTED.test(given)) return given;
  const normal = normalizeCode(given);
  return PRINTED.test(normal) ? normal : given.trim();
}
