import { eq } from 'drizzle-orm';
import type { Database } from './database';
import { eraseCitizen } from './erase-citizen';
import { citizens } from './schema';

export type Citizen = typeof citizens.$inferSelect;
export type Consent = { phoneHash: string; phoneMasked: string; consentVersion: string; consentAt: Date };

export interface CitizenStore {
  /** The citizen behind a Zalo account; made at the first visit, its sealed name renewed at every later one. */
  recognise(zaloHash: string, nameSealed: string | null, now: Date): Promise<Citizen>;
  find(id: string): Promise<Citizen | null>;
  findByZalo(zaloHash: string): Promise<Citizen | null>;
  keepPhone(id: string, consent: Consent): Promise<Citizen | null>;
  /** Removes the citizen and everything kept about them; see `eraseCitizen`. `cause`: who asked for it. */
  erase(id: string, cause?: 'citizen' | 'zalo'): Promise<void>;
}

export function createCitizenStore(db: Database): CitizenStore {
  return {
    async recognise(zaloHash, nameSealed, now) {
      const [citizen] = await db
        .insert(citizens)
        .values({ zaloHash, nameSealed, createdAt: now })
        .onConflictDoUpdate({ target: citizens.zaloHash, set: { nameSealed } })
        .returning();
      if (citizen === undefined) throw new Error('an upsert returned no row');
      return citizen;
    },
    async find(id) {
      const [citizen] = await db.select().from(citizens).where(eq(citizens.id, id));
      return citizen ?? null;
    },
    async findByZalo(zaloHash) {
      const [citizen] = await db.select().from(citizens).where(eq(citizens.zaloHash, zaloHash));
      return citizen ?? null;
    },
    async keepPhone(id, consent) {
      const [citizen] = await db.update(citizens).set(consent).where(eq(citizens.id, id)).returning();
      return citizen ?? null;
    },
    erase: (id, cause = 'citizen') => db.transaction((tx) => eraseCitizen(tx, id, cause)),
  };
}

export const NO_PHONE = { phoneHash: null, phoneMasked: null, consentVersion: null, consentAt: null };

/** Forgets the number of a citizen who no longer agrees that it is kept. */
export async function dropPhone(tx: Database, id: string): Promise<void> {
  await tx.update(citizens).set(NO_PHONE).where(eq(citizens.id, id));
}
