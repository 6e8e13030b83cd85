import { toIso, vnDate } from '../../../../domain/time';
import type { OneStopParts } from '../one-stop';
import type { MapContext } from './mapping';

export function contextOf({ provinceId, agencyOf }: OneStopParts): MapContext {
  return { provinceId, agencyOf, fetchedAt: toIso(new Date()) };
}

/** Today in Việt Nam, yyyy-MM-dd. */
export function today(): string {
  return vnDate(toIso(new Date()));
}
