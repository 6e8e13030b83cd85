import type { LetterState } from '../../contract/schemas/petition';
import { isOpen } from '../../domain/petition/state';
import type { ApiResult } from '../api/api-error';
import { useAskedAgain, type AskedAgainSource } from '../state/use-asked-again';

/** Gently: handing over takes seconds as a rule; what the agency says comes by itself into the inbox. */
const POLL_MS = [2_000, 4_000, 8_000, 15_000, 30_000] as const;

const nextAskMs = ({ state }: { state: LetterState }, polls: number): number | null => (state === 'accepted' ? POLL_MS[polls] ?? null : null);

/** False when there is an end to it: nothing of having just been sent is said beside an answer. */
export const isUnderWay = ({ state }: { state: LetterState }): boolean => state === 'accepted' || isOpen(state);

/** One letter of this citizen's, asked about again while it is being handed over. `load` must not change between draws. */
export const useLetter = <T extends { state: LetterState }>(id: string, load: (id: string) => Promise<ApiResult<T>>): AskedAgainSource<T> => useAskedAgain(id, load, nextAskMs);
