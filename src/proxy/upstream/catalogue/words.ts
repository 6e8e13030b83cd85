import type { LifeEventName, ProcedureDetail } from '../../../contract/schemas/procedure';
import type { Level } from '../../../domain/dossier';
import type { Text } from '../onestop/shared/wire-kit';

type Channel = ProcedureDetail['times'][number]['channel'];

/** The catalogue's own words, for what the contract names. */
const LEVELS: ReadonlyMap<string, Level> = new Map([['xa', 'commune'], ['huyen', 'district'], ['tinh', 'province'], ['bo', 'ministry']]);
const CHANNELS: ReadonlyMap<string, Channel> = new Map([['truc_tiep', 'counter'], ['truc_tuyen', 'online'], ['buu_chinh', 'post']]);
const APPLICANTS: ReadonlyMap<string, ProcedureDetail['applicants'][number]> = new Map([['cong_dan', 'citizen'], ['doanh_nghiep', 'business'], ['to_chuc', 'organisation']]);
const EVENTS: ReadonlyMap<string, LifeEventName> = new Map([
  ['sinh-con', 'birth'], ['ket-hon', 'marriage'], ['mat-nguoi-than', 'death'], ['mo-cua-hang', 'shop'], ['xay-nha', 'house'],
  ['chuyen-nha', 'moving'], ['hoc-tap-viec-lam', 'work_study'], ['di-nuoc-ngoai', 'abroad'], ['xe-co', 'vehicle'], ['lam-giay-to', 'papers'],
]);

const known = <T>(table: ReadonlyMap<string, T>, words: readonly string[]): T[] => [...new Set(words.flatMap((word) => table.get(word.trim().toLowerCase()) ?? []))];

export const levelsOf = (words: readonly string[]): Level[] => known(LEVELS, words);
export const applicantsOf = (words: readonly string[]): ProcedureDetail['applicants'] => known(APPLICANTS, words);
export const eventsOf = (words: readonly string[]): LifeEventName[] => known(EVENTS, words);
export const channelOf = (word: Text): Channel | null => (typeof word === 'string' ? (CHANNELS.get(word.trim().toLowerCase()) ?? null) : null);
