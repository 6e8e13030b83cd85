import { codeDay } from '../vn-time';
import { advanceDossier, type Advance, type AdvanceResult } from './advance';
import { createDossier, type CreateResult } from './create-dossier';
import type { DossierSpec } from './dossier-spec';
import { BINH_DUONG } from './seeds/binh-duong';
import { BINH_THUAN } from './seeds/binh-thuan';
import { CA_MAU } from './seeds/ca-mau';
import { QUANG_NAM } from './seeds/quang-nam';
import type { ProvinceId, SandboxDossier } from './model';

/** All dossiers of the four provinces, in memory. */
export interface World {
  now(): Date;
  list(): SandboxDossier[];
  /** By its code or its second code, exactly; null when a system (or any, without `province`) has none such. */
  find(code: string, province?: ProvinceId): SandboxDossier | null;
  /** What Cà Mau's search finds: codes and, alas, ID numbers. */
  search(text: string, province: ProvinceId): SandboxDossier[];
  findByQrId(id: string): SandboxDossier | null;
  findByObjectId(id: string): SandboxDossier | null;
  create(spec: DossierSpec): CreateResult;
  advance(code: string, act: Advance): AdvanceResult | { ok: false; fault: 'unknown_code' };
  /** Replaces a dossier by what `change` makes of it; null when there is none. */
  update(code: string, change: (dossier: SandboxDossier) => SandboxDossier): SandboxDossier | null;
  /** Sets the unit's next number of the day aside: `H36.201-261120-0001`. */
  reserve(unit: string): string;
  /** `listener` hears of every dossier that an official moved. */
  onMove(listener: (dossier: SandboxDossier) => void): void;
  reset(): void;
}

const SEEDS: readonly (readonly [ProvinceId, readonly Omit<DossierSpec, 'province'>[]])[] = [
  ['binh-thuan', BINH_THUAN],
  ['quang-nam', QUANG_NAM],
  ['ca-mau', CA_MAU],
  ['binh-duong', BINH_DUONG],
];

/** A world with its seeds laid relative to `now()`, so that "due tomorrow" is true at every start. */
export function createWorld(now: () => Date): World {
  const byCode = new Map<string, SandboxDossier>();
  const aliases = new Map<string, string>();
  const byQrId = new Map<string, string>();
  const byObjectId = new Map<string, string>();
  /** Last number given out by unit and day, whether used or not. */
  const lastNumbers = new Map<string, number>();
  const reserved = new Set<string>();
  const listeners: ((dossier: SandboxDossier) => void)[] = [];
  const fold = (code: string): string => code.trim().toUpperCase();

  const find = (code: string, province?: ProvinceId): SandboxDossier | null => {
    const key = fold(code);
    const dossier = byCode.get(key) ?? byCode.get(aliases.get(key) ?? '');
    return dossier === undefined || (province !== undefined && dossier.province !== province) ? null : dossier;
  };

  const put = (dossier: SandboxDossier): void => {
    const key = fold(dossier.code);
    byCode.set(key, dossier);
    byQrId.set(dossier.qrId, key);
    byObjectId.set(dossier.objectId, key);
    if (dossier.altCode !== null) aliases.set(fold(dossier.altCode), key);
  };

  const putMoved = (dossier: SandboxDossier): void => {
    put(dossier);
    for (const listener of listeners) listener(dossier);
  };

  const create = (spec: DossierSpec): CreateResult => {
    if (spec.altCode !== undefined && find(spec.altCode) !== null) return { ok: false, fault: 'code_taken' };
    const result = createDossier(spec, { now: now(), isTaken: (code) => find(code) !== null || (code !== spec.code && reserved.has(fold(code))) });
    if (result.ok) put(result.dossier);
    return result;
  };

  const reset = (): void => {
    for (const map of [byCode, aliases, byQrId, byObjectId, lastNumbers, reserved]) map.clear();
    for (const [province, seeds] of SEEDS) {
      for (const seed of seeds) {
        const result = create({ province, ...seed });
        if (!result.ok) throw new Error(`seed of ${province} refused: ${result.fault} (${seed.shows ?? ''})`);
      }
    }
  };

  reset();
  return {
    now,
    list: () => [...byCode.values()],
    find,
    search: (text, province) =>
      [...byCode.values()].filter(
        (dossier) => dossier.province === province && (dossier.owner.idNumber === text.trim() || find(text, province) === dossier),
      ),
    findByQrId: (id) => byCode.get(byQrId.get(id.toLowerCase()) ?? '') ?? null,
    findByObjectId: (id) => byCode.get(byObjectId.get(id.toLowerCase()) ?? '') ?? null,
    create,
    advance: (code, act) => {
      const dossier = find(code);
      if (dossier === null) return { ok: false, fault: 'unknown_code' };
      const result = advanceDossier(dossier, act, now());
      if (result.ok) putMoved(result.dossier);
      return result;
    },
    update: (code, change) => {
      const dossier = find(code);
      if (dossier === null) return null;
      const changed = change(dossier);
      putMoved(changed);
      return changed;
    },
    reserve: (unit) => {
      const head = `${unit}-${codeDay(now())}`;
      let number = lastNumbers.get(head) ?? 0;
      let code = '';
      do {
        number += 1;
        code = `${head}-${String(number).padStart(4, '0')}`;
      } while (find(code) !== null || reserved.has(code));
      lastNumbers.set(head, number);
      reserved.add(code);
      return code;
    },
    onMove: (listener) => void listeners.push(listener),
    reset,
  };
}
