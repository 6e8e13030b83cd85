import type { LifeEventName, ProcedureDetail } from '../../../contract/schemas/procedure';
import type { Level } from '../../../domain/dossier';
import { keyOf } from '../../../domain/text';
import type { Text } from '../onestop/shared/wire-kit';

type Channel = ProcedureDetail['times'][number]['channel'];

/** The catalogue's own words, as keys: "truc_tuyen" and "Trực tuyến" are one. */
const LEVELS: ReadonlyMap<string, Level> = new Map([['xa', 'commune'], ['huyen', 'district'], ['tinh', 'province'], ['bo', 'ministry']]);
const CHANNELS: ReadonlyMap<string, Channel> = new Map([['truc tiep', 'counter'], ['truc tuyen', 'online'], ['buu chinh', 'post']]);
const APPLICANTS: ReadonlyMap<string, ProcedureDetail['applicants'][number]> = new Map([['cong dan', 'citizen'], ['doanh nghiep', 'business'], ['to chuc', 'organisation']]);
const EVENTS: ReadonlyMap<string, LifeEventName> = new Map([
  ['sinh con', 'birth'], ['ket hon', 'marriage'], ['mat nguoi than', 'death'], ['mo cua hang', 'shop'], ['xay nha', 'house'],
  ['chuyen nha', 'moving'], ['hoc tap viec lam', 'work_study'], ['di nuoc ngoai', 'abroad'], ['xe co', 'vehicle'], ['lam giay to', 'papers'],
]);

const known = <T>(table: ReadonlyMap<string, T>, words: readonly string[]): T[] => [...new Set(words.flatMap((word) => table.get(keyOf(word).replace(/^cap /, '')) ?? []))];

export const levelsOf = (words: readonly string[]): Level[] => known(LEVELS, words);
export const applicantsOf = (words: readonly string[]): ProcedureDetail['applicants'] => known(APPLICANTS, words);
export const eventsOf = (words: readonly string[]): LifeEventName[] => known(EVENTS, words);
export const channelOf = (word: Text): Channel | null => (typeof word === 'string' ? (CHANNELS.get(keyOf(word)) ?? null) : null);
