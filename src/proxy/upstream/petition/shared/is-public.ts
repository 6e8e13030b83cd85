import { flagOf } from '../../onestop/shared/read';
import type { Flag } from '../../onestop/shared/wire-kit';

/** Whether a letter is for the public; null where the system does not say. What it says in words nobody knows is no yes. */
export function isPublicTold(told: Flag): boolean | null {
  return told === null || told === undefined || told === '' ? null : flagOf(told) === true;
}
