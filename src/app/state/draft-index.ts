import type { DeviceStorage } from '../platform/port';
import { isRecord } from '../api/shapes';

const KEY = 'drafts';
const MOST = 30;

/** One line of the list of drafts: nothing of what was written into them. */
export interface DraftLine {
  id: string;
  procedureName: string;
  procedureCode: string;
  provinceId: string;
  step: 'form' | 'papers' | 'review';
  savedAt: string;
  /** Null while it is on this device only. */
  expiresAt: string | null;
}

const isLine = (value: unknown): value is DraftLine =>
  isRecord(value) && typeof value.id === 'string' && typeof value.procedureName === 'string' && typeof value.procedureCode === 'string' && typeof value.savedAt === 'string';

/** Drafts known to this device, newest first. */
export async function readDraftIndex(storage: DeviceStorage): Promise<DraftLine[]> {
  try {
    const kept: unknown = JSON.parse((await storage.get(KEY)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isLine) : [];
  } catch {
    return []; // written by another version
  }
}

export async function writeDraftIndex(storage: DeviceStorage, lines: readonly DraftLine[]): Promise<DraftLine[]> {
  const kept = [...lines].sort((one, other) => Date.parse(other.savedAt) - Date.parse(one.savedAt)).slice(0, MOST);
  await storage.set(KEY, JSON.stringify(kept));
  return kept;
}
