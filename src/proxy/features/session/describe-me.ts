import type { Me } from '../../../contract/schemas/session';
import { toIso } from '../../../domain/time';
import type { Citizen } from '../../identity/identity';

export function describeMe({ displayName, phoneMasked, since }: Pick<Citizen, 'displayName' | 'phoneMasked' | 'since'>): Me {
  return { identityLevel: phoneMasked === null ? 0 : 1, displayName, phoneMasked, since: toIso(since) };
}
