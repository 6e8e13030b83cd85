import type { Dossier, Person } from '../../../domain/dossier';
import { scrubbed } from '../../../domain/scrubbed-dossier';
import type { Secrets } from '../../security/secrets';
import { seal, unseal } from '../../security/seal';
import { keyText, type DossierKey } from '../../store/dossier-key';
import type { SnapshotStore } from '../../store/snapshots';

/** Part of what is sealed: another shape of `Dossier` takes another version, and old snapshots then read as none. */
const VERSION = 2;

/** The last known states of followed dossiers, encrypted at rest and without ID numbers and addresses, also in their texts. */
export interface SnapshotBox {
  keep(key: DossierKey, dossier: Dossier): Promise<void>;
  find(key: DossierKey): Promise<Dossier | null>;
  open(key: DossierKey, sealed: string): Dossier | null;
}

export function createSnapshotBox(store: SnapshotStore, { sealKey }: Secrets): SnapshotBox {
  const purposeOf = (key: DossierKey): string => `snapshot-${VERSION}:${keyText(key)}`;
  const open = (key: DossierKey, sealed: string): Dossier | null => {
    const text = unseal(sealKey, purposeOf(key), sealed);
    if (text === null) return null;
    // The seal proves that this text is ours, of this version and unchanged.
    const dossier: Dossier = JSON.parse(text);
    return dossier;
  };
  return {
    keep: (key, dossier) => store.put(key, seal(sealKey, purposeOf(key), JSON.stringify(slimmed(dossier))), new Date(dossier.fetchedAt)),
    async find(key) {
      const sealed = await store.find(key);
      return sealed === null ? null : open(key, sealed);
    },
    open,
  };
}

/** What is taken away is also what hides it in texts, so they are scrubbed first. */
function slimmed(dossier: Dossier): Dossier {
  const clean = scrubbed(dossier);
  return { ...clean, owner: slimmedPerson(clean.owner), submitter: clean.submitter === null ? null : slimmedPerson(clean.submitter) };
}

const slimmedPerson = (person: Person): Person => ({ ...person, idNumber: null, address: null });
