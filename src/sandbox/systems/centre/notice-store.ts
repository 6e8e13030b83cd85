import { PROVINCE_IDS, type ProvinceId } from '../../world/model';
import type { SandboxMaintenance, SandboxNotice } from './notice';
import { seedMaintenance, seedNotices } from './seeds';

export interface CentreStore {
  /** Newest first. */
  notices(province: ProvinceId): SandboxNotice[];
  maintenance(province: ProvinceId): SandboxMaintenance[];
  publish(notice: Omit<SandboxNotice, 'id'>): SandboxNotice;
  /** False when there is no such notice. */
  withdraw(id: string): boolean;
  plan(maintenance: Omit<SandboxMaintenance, 'id' | 'cancelled'>): SandboxMaintenance;
  callOff(id: string): boolean;
  reset(): void;
}

/** What the four centres publish, in memory. */
export function createCentreStore(clock: () => Date): CentreStore {
  let notices: SandboxNotice[] = [];
  let planned: SandboxMaintenance[] = [];
  let count = 0;

  const store: CentreStore = {
    notices: (province) => notices.filter((notice) => notice.province === province).sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()),
    maintenance: (province) => planned.filter((each) => each.province === province),
    publish(given) {
      count += 1;
      const notice = { id: `tin-${count}`, ...given };
      notices.push(notice);
      return notice;
    },
    withdraw(id) {
      const before = notices.length;
      notices = notices.filter((notice) => notice.id !== id);
      return notices.length < before;
    },
    plan(given) {
      count += 1;
      const maintenance = { id: `bt-${count}`, ...given, cancelled: false };
      planned.push(maintenance);
      return maintenance;
    },
    callOff(id) {
      const found = planned.find((each) => each.id === id);
      if (found !== undefined) found.cancelled = true;
      return found !== undefined;
    },
    reset() {
      [notices, planned, count] = [[], [], 0];
      for (const province of PROVINCE_IDS) {
        for (const notice of seedNotices(province, clock())) store.publish(notice);
        for (const each of seedMaintenance(province, clock())) store.plan(each);
      }
    },
  };
  store.reset();
  return store;
}
