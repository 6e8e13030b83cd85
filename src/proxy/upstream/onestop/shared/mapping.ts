import type { Dossier, IsoTime, Level, NationalStatus } from '../../../../domain/dossier';
import { statusOfLabel } from '../../../../domain/status';
import type { UpstreamResult } from '../../ports';
import { done, failed } from '../../call/fault';
import type { AgencyReader } from './agency-reader';
import { remember } from './remember';

/** What a mapper needs to know besides the record. */
export interface MapContext {
  provinceId: string;
  agencyOf: AgencyReader;
  fetchedAt: IsoTime;
}

/** A dossier, or the field that cannot be read without changing its meaning. */
export type Mapped = { ok: true; dossier: Dossier } | { ok: false; field: string };

export const unreadable = (field: string): Mapped => ({ ok: false, field });

export function resultOf(system: string, mapped: Mapped): UpstreamResult<Dossier> {
  return mapped.ok ? done(mapped.dossier) : failed(system, 'bad_answer', `unreadable ${mapped.field}`);
}

/** National status by a label alone; 0 when nobody listed it. */
export const statusOfWords = remember(statusOfLabel);

/** The vendor's number decides, its label when the number is not in the table. */
export function statusOf(table: ReadonlyMap<string, NationalStatus>, id: string | null, label: string | null): NationalStatus {
  return (id === null ? undefined : table.get(id)) ?? (label === null ? 0 : statusOfWords(label));
}

/** Level by the vendor's own code, upper case. */
export function levelOf(table: ReadonlyMap<string, Level>, code: string | null): Level | null {
  return code === null ? null : (table.get(code.toUpperCase()) ?? null);
}
