import { readConfig } from '../../src/proxy/config';
import type { Clock } from '../../src/proxy/clock';
import { createLookUp } from '../../src/proxy/features/dossier/look-up';
import { createMetrics } from '../../src/proxy/http/metrics';
import { loadProvinces } from '../../src/proxy/provinces/load-provinces';
import { createProvinceTable } from '../../src/proxy/provinces/province-table';
import type { Store } from '../../src/proxy/store/store';
import { createTellingHouse, type TellingHouse } from '../../src/proxy/telling-house';
import type { NoticeChannel } from '../../src/proxy/upstream/notice-ports';
import type { OneStop } from '../../src/proxy/upstream/ports';
import { showAt, type Planned } from './world';

export const SECRETS = { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) };

export interface HouseParts {
  store: Store;
  clock: Clock;
  world: readonly Planned[];
  channels: readonly NoticeChannel[];
  onAsked(provinceId: string, atMs: number): void;
  /** How many times faster than the wall clock `clock` runs. */
  speed?: number;
}

/** The proxy's own workers on systems that show the planned world. */
export function openHouse({ store, clock, world, channels, onAsked, speed = 1 }: HouseParts): TellingHouse {
  const provinces = createProvinceTable(loadProvinces(), 'binh-thuan');
  const byCode = new Map(world.map((planned) => [planned.code, planned]));
  const oneStops = new Map<string, OneStop>(
    provinces.all.map(({ public: { id } }) => [id, {
      provinceId: id,
      kind: 'bench',
      findDossier(code) {
        onAsked(id, clock.nowMs());
        const planned = byCode.get(code);
        return Promise.resolve({ ok: true, value: planned === undefined ? null : showAt(planned, clock.nowMs()) });
      },
      resolveReference: () => Promise.resolve({ ok: true, value: [] }),
    }]),
  );
  const lookUp = createLookUp({ oneStops, clock, config: readConfig({}), metrics: createMetrics() });
  return createTellingHouse({
    store, provinces, lookUp, channels, secrets: SECRETS, clock,
    isInMaintenance: () => Promise.resolve(false),
    toRealMs: (ms) => ms / speed,
    onError(error) {
      throw error;
    },
  });
}
