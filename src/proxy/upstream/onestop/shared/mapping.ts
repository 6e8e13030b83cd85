import type { Dossier, IsoTime, Level, NationalStatus, OwnerKind } from '../../../../domain/dossier';
import { isVagueLabel, statusOfLabel } from '../../../../domain/status';
import { keyOf } from '../../../../domain/text';
import type { UpstreamResult } from '../../ports';
import { done, failed } from '../../call/fault';
import type { AgencyReader } from './agency-reader';
import { textOf } from './read';
import { remember } from './remember';
import type { Text } from './wire-kit';

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

/** A vendor's number, alone ("4", "04", "4.0") or before its words ("4 - Đang xử lý"). */
const NUMBER = /^0*(\d{1,4})(?:\.0+)?(?:\s*[-–:.]\s*\p{L}.*)?$/u;

/** A code of a vendor as its tables have it: a number without zeros before it, everything else as it stands; "" for none. */
export function numberOf(code: Text): string {
  const text = textOf(code) ?? '';
  return NUMBER.exec(text)?.[1] ?? text;
}

/**
 * By the vendor's label where it is one everybody knows, since installations number their statuses differently; else by its number.
 * Some write the label in the number's place.
 */
export function statusOf(table: ReadonlyMap<string, NationalStatus>, id: Text, label: string | null): NationalStatus {
  const number = numberOf(id);
  const byNumber = table.get(number);
  if (byNumber === undefined || label === null) return byNumber ?? statusOfWords(label ?? number);
  const byWords = statusOfWords(label);
  return byWords === 0 || isVagueLabel(label) ? byNumber : byWords;
}

/** Level by the vendor's own code, upper case, or by its name ("Cấp xã"). */
export function levelOf(table: ReadonlyMap<string, Level>, code: Text): Level | null {
  const key = numberOf(code).toUpperCase();
  return table.get(key) ?? levelNamed(key);
}

const OWNER_KIND = new Map<string, OwnerKind>([['1', 'citizen'], ['2', 'business'], ['3', 'agency'], ['4', 'other']]);
const OWNER_WORDS: readonly (readonly [RegExp, OwnerKind])[] = [
  [/^(?:doanh nghiep|dntn|cong ty|cty|chi nhanh cong ty|hop tac xa|htx|ho kinh doanh|hkd)\b/, 'business'], [/^(?:co quan|ubnd|uy ban nhan dan)\b/, 'agency'], [/^(?:to chuc\b|khac$)/, 'other'],
];

/** Whose dossier it is, by the national number (LoaiDoiTuong), in words or by what its owner is called; a citizen's when none of them says. */
export function ownerKindOf(wire: Text): OwnerKind {
  const number = numberOf(wire);
  return OWNER_KIND.get(number) ?? OWNER_WORDS.find(([words]) => words.test(keyOf(number)))?.[1] ?? 'citizen';
}

const LEVEL_NAMES = new Map<string, Level>([
  ['xa', 'commune'], ['phuong', 'commune'], ['thi tran', 'commune'], ['dac khu', 'commune'], ['xa phuong', 'commune'], ['phuong xa', 'commune'],
  ['huyen', 'district'], ['quan', 'district'], ['quan huyen', 'district'], ['thi xa', 'district'], ['thanh pho', 'district'],
  ['tinh', 'province'], ['so', 'province'], ['so nganh', 'province'], ['so ban nganh', 'province'],
  ['bo', 'ministry'], ['bo nganh', 'ministry'], ['trung uong', 'ministry'],
]);

/** Level by its own name, with or without "cấp"; null for other words. */
export const levelNamed = remember((words): Level | null => LEVEL_NAMES.get(keyOf(words).replace(/^cap ?/, '')) ?? null);
