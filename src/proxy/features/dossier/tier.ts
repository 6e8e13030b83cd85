import type { Dossier } from '../../../domain/dossier';
import type { Tier } from '../../../domain/view';
import type { Citizen } from '../../identity/identity';
import { keyedHash, normalisePhone } from '../../security/digests';
import { partiesOf, type Known } from './known-dossier';

/** What this citizen may see (TT 01/2018/TT-VPCP Đ.16.2.d): by a phone that Zalo verified, by an earlier proof, or by the code alone. */
export function tierOf(citizen: Citizen | null, key: string, dossier: Dossier, known: Known, pepper: Buffer): Tier {
  if (citizen === null) return 0;
  if (citizen.phoneHash !== null && phoneHashesOf(dossier, known, pepper).includes(citizen.phoneHash)) return 2;
  return citizen.grants.has(key) ? 1 : 0;
}

function phoneHashesOf(dossier: Dossier, known: Known, pepper: Buffer): readonly string[] {
  known.phoneHashes ??= partiesOf(dossier)
    .map((person) => (person.phone === null ? null : normalisePhone(person.phone)))
    .filter((phone) => phone !== null)
    .map((phone) => keyedHash(pepper, 'phone', phone));
  return known.phoneHashes;
}
