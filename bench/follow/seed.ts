import { HOLIDAYS } from '../../src/domain/holidays';
import { createCalendar } from '../../src/domain/calendar';
import { nextLookAt } from '../../src/domain/telling/pace';
import { createSnapshotBox } from '../../src/proxy/features/dossier/snapshot-box';
import { follows } from '../../src/proxy/store/schema';
import { createSnapshotStore } from '../../src/proxy/store/snapshots';
import type { Store } from '../../src/proxy/store/store';
import { followStates } from '../../src/proxy/store/telling-schema';
import { SECRETS } from './house';
import { BEGIN_MS, showAt, type Planned } from './world';

const BATCH = 500;

/** Everything followed, seen a while ago, and due as in the middle of a day; each dossier by one of `citizens`. */
export async function seedWorld(store: Store, world: readonly Planned[], citizens: readonly string[]): Promise<void> {
  const calendar = createCalendar(HOLIDAYS);
  const begin = new Date(BEGIN_MS);
  for (let from = 0; from < world.length; from += BATCH) {
    await store.db.transaction(async (tx) => {
      const box = createSnapshotBox(createSnapshotStore(tx), SECRETS);
      const batch = world.slice(from, from + BATCH);
      await tx.insert(follows).values(batch.map(({ provinceId, code }, n) => ({ citizenId: citizens[(from + n) % citizens.length] ?? '', provinceId, code, labelSealed: null, followedAt: begin })));
      const states = batch.map((planned) => {
        const seen = showAt({ ...planned, changesAtMs: null }, BEGIN_MS);
        const everyMs = (nextLookAt(seen, BEGIN_MS, calendar, 0) ?? BEGIN_MS) - BEGIN_MS;
        return { provinceId: planned.provinceId, code: planned.code, turn: 1, lookedAt: begin, lookAt: new Date(BEGIN_MS + Math.random() * everyMs) };
      });
      await tx.insert(followStates).values(states);
      for (const planned of batch) await box.keep(planned, showAt({ ...planned, changesAtMs: null }, BEGIN_MS));
    });
  }
}
