import type { ProvinceId } from '../world/model';

/** What a citizen filed, beside the dossier it became. */
export interface Filing {
  code: string;
  province: ProvinceId;
  reference: string;
  caseCode: string | null;
  form: Record<string, unknown>;
  resultWay: 'counter' | 'post' | 'electronic';
  rating: { level: number; comment: string } | null;
}

export interface FilingStore {
  add(filing: Filing): void;
  list(): Filing[];
  findByCode(code: string): Filing | null;
  /** The first one filed under a reference; there may be more when a caller did not ask before it repeated itself. */
  findByReference(province: ProvinceId, reference: string): Filing | null;
  rate(code: string, rating: NonNullable<Filing['rating']>): void;
  /** Remembers that a citizen's act was applied under its reference. */
  markDone(act: string, code: string, reference: string): void;
  wasDone(act: string, code: string, reference: string): boolean;
  clear(): void;
}

/** Filings and the references of what was applied to them, in memory. */
export function createFilingStore(): FilingStore {
  const byCode = new Map<string, Filing>();
  const byReference = new Map<string, Filing>();
  const done = new Set<string>();
  const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);
  return {
    add: (filing) => {
      byCode.set(filing.code, filing);
      const key = keyOf(filing.province, filing.reference);
      if (!byReference.has(key)) byReference.set(key, filing);
    },
    list: () => [...byCode.values()],
    findByCode: (code) => byCode.get(code) ?? null,
    findByReference: (province, reference) => byReference.get(keyOf(province, reference)) ?? null,
    rate: (code, rating) => {
      const filing = byCode.get(code);
      if (filing !== undefined) filing.rating = rating;
    },
    markDone: (act, code, reference) => done.add(keyOf(act, code, reference)),
    wasDone: (act, code, reference) => done.has(keyOf(act, code, reference)),
    clear: () => {
      for (const kept of [byCode, byReference, done]) kept.clear();
    },
  };
}
