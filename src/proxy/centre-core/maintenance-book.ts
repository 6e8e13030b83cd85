import type { MaintainedSystemName, MaintenanceView } from '../../contract/schemas/announcement';
import type { WorkCalendar } from '../../domain/calendar';
import { toIso, vnDate } from '../../domain/time';
import type { Clock } from '../clock';
import type { Centre, PlannedMaintenance } from '../upstream/centre-ports';
import { createShelf } from '../shelf';

/** Announced so many working days before (NĐ 224/2026/NĐ-CP Đ.13). */
const AHEAD_WORKING_DAYS = 7;
const REFRESH_EVERY_MS = 120_000;
const REST_MS = 30_000;
/** Nobody waits longer to be told why something is down. */
const PATIENCE_MS = 1000;

export interface MaintenanceBook {
  /** Announced and not over, soonest first; of one province, or of all when null. A centre that cannot be asked adds nothing. */
  list(provinceId: string | null): Promise<MaintenanceView[]>;
  /** What a system of a province is under now, by the plan: to say so instead of an error, and to leave the system alone. Answers within a second. */
  now(provinceId: string, system?: Exclude<MaintainedSystemName, 'all'>): Promise<PlannedMaintenance | null>;
}

export interface MaintenanceBookParts {
  centres: ReadonlyMap<string, Centre>;
  calendar: WorkCalendar;
  clock: Clock;
  onTrouble(what: string): void;
}

/** Planned maintenance as the centres announce it. */
export function createMaintenanceBook({ centres, calendar, clock, onTrouble }: MaintenanceBookParts): MaintenanceBook {
  const shelf = createShelf<readonly PlannedMaintenance[]>({
    clock, onTrouble: (what) => onTrouble(`maintenance of ${what}`), refreshEveryMs: REFRESH_EVERY_MS, restMs: REST_MS,
    async read(provinceId) {
      const answer = await centres.get(provinceId)?.listMaintenance();
      if (answer === undefined) return { ok: true, value: [] };
      if (!answer.ok) return answer;
      if (answer.value.unusable > 0) onTrouble(`maintenance of ${provinceId}: ${answer.value.unusable} rows not usable`);
      return { ok: true, value: answer.value.planned };
    },
  });

  async function planned(provinceId: string): Promise<readonly PlannedMaintenance[]> {
    const opened = centres.has(provinceId) ? await shelf.open(provinceId) : null;
    return opened?.ok === true ? opened.value.value : [];
  }

  const isAnnounced = ({ from, to }: PlannedMaintenance, nowMs: number): boolean =>
    Date.parse(to) > nowMs && calendar.workingDaysBetween(vnDate(toIso(new Date(nowMs))), vnDate(from)) <= AHEAD_WORKING_DAYS;

  return {
    async list(provinceId) {
      const ids = provinceId === null ? [...centres.keys()] : [provinceId];
      const nowMs = clock.nowMs();
      const lists = await Promise.all(ids.map(async (id) => (await planned(id)).filter((each) => isAnnounced(each, nowMs)).map((each) => ({ ...each, id: `${id}.${each.id}`, provinceId: id, now: lasts(each, nowMs) }))));
      return lists.flat().sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
    },
    async now(provinceId, system = 'one_stop') {
      if (!centres.has(provinceId)) return null;
      const nowMs = clock.nowMs();
      const known = await Promise.race([planned(provinceId), clock.wait(PATIENCE_MS)]);
      const lasting = (known ?? []).filter((each) => (each.system === system || each.system === 'all') && lasts(each, nowMs));
      return lasting.sort((a, b) => Date.parse(b.to) - Date.parse(a.to))[0] ?? null;
    },
  };
}

const lasts = ({ from, to }: PlannedMaintenance, nowMs: number): boolean => Date.parse(from) <= nowMs && nowMs < Date.parse(to);
