import { keyOf } from '../../domain/text';
import type { PortalRefusal } from '../upstream/filing-ports';

/** What a no must speak of to be about this act: that a dossier was received, or a petition answered, is why it may not be withdrawn, or looked at again. */
const SPEAKS_OF = {
  supplement: /\b(?:bo sung|tra loi|nop|gui|yeu cau|answered|submitted|received)\b/,
  withdrawal: /\b(?:rut|yeu cau|withdrawn)\b/,
  rating: /\b(?:danh gia|rated)\b/,
  reopen: /\b(?:mo lai|yeu cau|reopened)\b/,
  progress: /\b(?:tien do|yeu cau)\b/,
} as const;
/** Of whatever was sent. */
const OF_ANY = /\bton tai\b|\btrung\b|\bduplicate|\bexist/;

/** Whether an act was refused for being there already after an earlier try: that was ours, its answer was lost. */
export function isTakenBefore(act: keyof typeof SPEAKS_OF, { reason, already }: PortalRefusal, attempts: number): boolean {
  const words = keyOf(reason);
  return already === true && attempts > 1 && (OF_ANY.test(words) || SPEAKS_OF[act].test(words));
}
