import type { LifeEventName, ProcedureDetail } from '../../../contract/schemas/procedure';
import type { Level } from '../../../domain/dossier';
import { keyOf } from '../../../domain/text';
import type { Text } from '../onestop/shared/wire-kit';

type Channel = ProcedureDetail['times'][number]['channel'];

/** The catalogue's own words and the national portal's, as keys: "xa", "Cấp Xã/Phường/Thị trấn" and "CẤP XÃ" are one. */
const LEVELS: ReadonlyMap<string, Level> = new Map([
  ['xa', 'commune'], ['phuong', 'commune'], ['thi tran', 'commune'], ['dac khu', 'commune'], ['huyen', 'district'], ['quan', 'district'], ['thi xa', 'district'],
  ['tinh', 'province'], ['thanh pho', 'province'], ['bo', 'ministry'], ['trung uong', 'ministry'],
]);
const CHANNELS: readonly (readonly [RegExp, Channel])[] = [[/\btruc tiep\b/, 'counter'], [/\btruc tuyen\b/, 'online'], [/\bbuu (?:chinh|dien)\b/, 'post']];
const APPLICANTS: readonly (readonly [RegExp, ProcedureDetail['applicants'][number]])[] = [
  [/^(?:cong dan|ca nhan|nguoi|ho gia dinh|can bo|cong chuc|vien chuc)\b/, 'citizen'], [/^(?:doanh nghiep|hop tac xa|ho kinh doanh)\b/, 'business'], [/^(?:to chuc|co quan)\b/, 'organisation'],
];
const EVENTS: ReadonlyMap<string, LifeEventName> = new Map([
  ['sinh con', 'birth'], ['ket hon', 'marriage'], ['mat nguoi than', 'death'], ['mo cua hang', 'shop'], ['xay nha', 'house'],
  ['chuyen nha', 'moving'], ['hoc tap viec lam', 'work_study'], ['di nuoc ngoai', 'abroad'], ['xe co', 'vehicle'], ['lam giay to', 'papers'],
]);
/** Between the several that one cell names; what stands in brackets explains one of them. */
const SEVERAL = /[,;|/+\n]|\s(?:và|hoặc|-|–)\s/u;

const parts = (words: readonly string[]): string[] => words.flatMap((word) => word.normalize('NFC').replace(/\([^)]*\)/g, ' ').split(SEVERAL)).map((part) => keyOf(part).replace(/^cap /, ''));
const known = <T>(table: ReadonlyMap<string, T>, words: readonly string[]): T[] => [...new Set(words.flatMap((word) => table.get(word) ?? []))];

export const levelsOf = (words: readonly string[]): Level[] => known(LEVELS, parts(words));
export const applicantsOf = (words: readonly string[]): ProcedureDetail['applicants'] => [...new Set(parts(words).flatMap((word) => APPLICANTS.find(([pattern]) => pattern.test(word))?.[1] ?? []))];
export const eventsOf = (words: readonly string[]): LifeEventName[] => known(EVENTS, words.map(keyOf));
/** The ways of filing that a cell names ("Trực tiếp", "Dịch vụ bưu chính", "Trực tiếp hoặc qua bưu chính"); none where it names no way that is known. */
export const channelsOf = (word: Text): Channel[] => (typeof word === 'string' ? CHANNELS.flatMap(([pattern, channel]) => (pattern.test(keyOf(word)) ? [channel] : [])) : []);
