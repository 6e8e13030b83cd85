import type { LifeEventName, ProcedureDetail } from '../../../contract/schemas/procedure';
import type { Level } from '../../../domain/dossier';
import type { Text } from '../onestop/shared/wire-kit';

type Channel = ProcedureDetail['times'][number]['channel'];

/** The catalogue's own words, for what the contract names. */
const LEVELS: Record<string, Level> = { xa: 'commune', huyen: 'district', tinh: 'province', bo: 'ministry' };
const CHANNELS: Record<string, Channel> = { truc_tiep: 'counter', truc_tuyen: 'online', buu_chinh: 'post' };
const APPLICANTS: Record<string, ProcedureDetail['applicants'][number]> = { cong_dan: 'citizen', doanh_nghiep: 'business', to_chuc: 'organisation' };
const EVENTS: Record<string, LifeEventName> = {
  'sinh-con': 'birth', 'ket-hon': 'marriage', 'mat-nguoi-than': 'death', 'mo-cua-hang': 'shop', 'xay-nha': 'house',
  'chuyen-nha': 'moving', 'hoc-tap-viec-lam': 'work_study', 'di-nuoc-ngoai': 'abroad', 'xe-co': 'vehicle', 'lam-giay-to': 'papers',
};

const known = <T>(table: Record<string, T>, words: readonly string[]): T[] => [...new Set(words.flatMap((word) => table[word] ?? []))];

export const levelsOf = (words: readonly string[]): Level[] => known(LEVELS, words);
export const applicantsOf = (words: readonly string[]): ProcedureDetail['applicants'] => known(APPLICANTS, words);
export const eventsOf = (words: readonly string[]): LifeEventName[] => known(EVENTS, words);
export const channelOf = (word: Text): Channel | null => (typeof word === 'string' ? (CHANNELS[word] ?? null) : null);
