import type { Dossier } from '../../../domain/dossier';
import type { Tier } from '../../../domain/view';
import type { Refusal } from '../../http/problem';
import type { Caller } from '../../identity/caller';
import type { Secrets } from '../../security/secrets';
import type { DossierKey } from '../../store/dossier-key';
import type { Finder } from './finder';
import { tierOf } from './tier';

type Seen = { ok: true; key: DossierKey; dossier: Dossier; tier: Tier } | { ok: false; refusal: Refusal };

/** A dossier and how much of it this caller may see, for parts that act on dossiers without showing them. */
export function createSeeDossier(finder: Finder, { pepper }: Secrets): (caller: Caller, code: string, provinceHint: string | null) => Promise<Seen> {
  return async (caller, code, provinceHint) => {
    const found = await finder.find(caller, code, provinceHint);
    if (!found.ok) return found;
    const { key, id, known } = found;
    return { ok: true, key, dossier: known.open(), tier: tierOf(caller.citizen, id, known, pepper) };
  };
}
