import type { IsoTime } from '../../domain/dossier';
import type { DossierView } from '../../contract/schemas/dossier';
import type { DeviceStorage } from '../platform/port';
import { isDossierView, isRecord } from './shapes';

const KEY = 'dossiers';
const MOST = 50;

export interface KeptDossier {
  code: string;
  savedAt: IsoTime;
  view: DossierView;
}

/** Without the parts that need proof. */
function toTierZero(view: DossierView): DossierView {
  return { ...view, completion: { ...view.completion, tier: 0 }, detail: null, belongings: null };
}

/** Files, fees and post never stay on the device; the rest of the detail only while signed in. */
function toKeep(view: DossierView, signedIn: boolean): DossierView {
  if (!signedIn) return toTierZero(view);
  return { ...view, completion: { ...view.completion, tier: Math.min(view.completion.tier, 1) }, belongings: null };
}

const isKept = (value: unknown): value is KeptDossier =>
  isRecord(value) && typeof value.code === 'string' && typeof value.savedAt === 'string' && isDossierView(value.view);

/** The last known state of at most 50 dossiers, newest first, to read without a network. */
export function createDossierCache(storage: DeviceStorage) {
  async function all(): Promise<KeptDossier[]> {
    try {
      const kept: unknown = JSON.parse((await storage.get(KEY)) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isKept) : [];
    } catch {
      return []; // written by another version
    }
  }
  const write = (kept: KeptDossier[]) => storage.set(KEY, JSON.stringify(kept.slice(0, MOST)));

  return {
    async read(code: string, signedIn: boolean): Promise<KeptDossier | null> {
      const found = (await all()).find((kept) => kept.code === code);
      return found ? { ...found, view: toKeep(found.view, signedIn) } : null;
    },
    async keep(code: string, view: DossierView, signedIn: boolean, savedAt: IsoTime): Promise<void> {
      const others = (await all()).filter((kept) => kept.code !== code);
      await write([{ code, savedAt, view: toKeep(view, signedIn) }, ...others]);
    },
    async remove(code: string): Promise<void> {
      await write((await all()).filter((kept) => kept.code !== code));
    },
    /** After signing out. */
    async dropDetails(): Promise<void> {
      await write((await all()).map((kept) => ({ ...kept, view: toTierZero(kept.view) })));
    },
    clear: (): Promise<void> => storage.remove(KEY),
  };
}
