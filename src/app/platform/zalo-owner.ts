import type { DeviceStorage } from './port';

const OWNER = 'owner';
const PASSED_AT = 'owner-since';
/** Nobody changes accounts sooner: a host that names another one at every start would have the app load for ever. */
const LEAST_MS = 10_000;
/** What is one citizen's, beside their session, which is not worth keeping, and the drafts by themselves. Settings and public notices are the phone's. */
const OWN = ['stay-out', 'my-dossiers', 'dossiers', 'uploads', 'inbox', 'outbox', 'writer', 'notes', 'petition-drafts', 'question-drafts', 'drafts'];

/** Stands for the account whose this storage is; null for nobody's. */
export const ownerIn = (storage: DeviceStorage): Promise<string | null> => storage.get(OWNER);

/** What lies in `storage` is this Zalo account's now; answers whose it was when it was another's, and is theirs again when they come back. */
export async function giveStorageTo(userId: string, storage: DeviceStorage, onLeaving: () => void): Promise<string | null> {
  const owner = markOf(userId);
  const before = await ownerIn(storage);
  if (before === null) await storage.set(OWNER, owner);
  if (before === null || before === owner || Math.abs(Date.now() - Number(await storage.get(PASSED_AT))) < LEAST_MS) return null;
  onLeaving();
  await storage.remove('session');
  await move(storage, '', asideOf(before));
  await storage.set(OWNER, owner);
  await storage.set(PASSED_AT, String(Date.now()));
  await move(storage, asideOf(owner), '');
  return before;
}

/** Tells accounts apart and names none: this may come to lie in the web view, where other mini apps read it. */
const markOf = (userId: string): string => ([...userId].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7) >>> 0).toString(36);

const asideOf = (owner: string): string => `of.${owner}.`;

/** The list of drafts last: a move that was cut goes on by it. */
async function move(storage: DeviceStorage, from: string, to: string): Promise<void> {
  const ids = idsIn(await storage.get(`${from}drafts`));
  for (const key of [...ids.flatMap((id) => [`draft.${id}`, `draft.${id}.form`]), ...OWN]) {
    const value = await storage.get(from + key);
    if (value === null) continue;
    await storage.remove(from + key); // first: a full storage has no room for both
    await storage.set(to + key, value);
  }
}

function idsIn(list: string | null): string[] {
  try {
    const drafts: unknown = JSON.parse(list ?? '[]');
    return Array.isArray(drafts) ? drafts.flatMap((draft: unknown) => (typeof draft === 'object' && draft !== null && 'id' in draft && typeof draft.id === 'string' ? [draft.id] : [])) : [];
  } catch {
    return []; // written by another version
  }
}
