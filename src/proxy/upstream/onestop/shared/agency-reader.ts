import { LRUCache } from 'lru-cache';
import type { Agency, Level } from '../../../../domain/dossier';
import { levelOfAgencyName } from '../../../../domain/levels';

/** Makes an agency of what a system tells; the level by name when the system gives none. */
export type AgencyReader = (name: string | null, level: Level | null, code: string | null) => Agency;

const KEPT = 4000;

/** The same few agencies come in every dossier: each is read once. Treat what it gives as read-only. */
export function createAgencyReader(nowNamed: (agencyName: string) => string | null): AgencyReader {
  const known = new LRUCache<string, Agency>({ max: KEPT });
  return (name, level, code) => {
    const key = `${name ?? ''}\n${level ?? ''}\n${code ?? ''}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const agency: Agency = {
      name: name ?? '',
      level: level ?? (name === null ? null : levelOfAgencyName(name)),
      code,
      nowNamed: name === null ? null : nowNamed(name),
    };
    known.set(key, agency);
    return agency;
  };
}
