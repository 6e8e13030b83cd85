import type { Tier } from '../../../domain/view';
import type { Citizen } from '../../identity/identity';
import { keyedHash, normalisePhone } from '../../security/digests';
import { partiesOf, type TierSource } from './known-dossier';

/** What this citizen may see (TT 01/2018/TT-VPCP Đ.16.2.d): by having filed it here, by a phone that Zalo verified, by an earlier proof, or by the code alone. */
export function tierOf(citizen: Pick<Citizen, 'filed' | 'phoneHash' | 'grants'> | null, key: string, source: TierSource, pepper: Buffer): Tier {
  if (citizen === null) return 0;
  if (citizen.filed.has(key)) return 2;
  if (citizen.phoneHash !== null && phoneHashesOf(source, pepper).includes(citizen.phoneHash)) return 2;
  return citizen.grants.has(key) ? 1 : 0;
}

function phoneHashesOf(source: TierSource, pepper: Buffer): readonly string[] {
  source.phoneHashes ??= partiesOf(source.open())
    .map((person) => (person.phone === null ? null : normalisePhone(person.phone)))
    .filter((phone) => phone !== null)
    .map((phone) => keyedHash(pepper, 'phone', phone));
  return source.phoneHashes;
}
