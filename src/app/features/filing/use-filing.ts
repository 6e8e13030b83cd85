import type { FilingView } from '../../../contract/schemas/filing';
import { getFiling } from '../../api/filing/filings';
import { useAskedAgain, type AskedAgainSource } from '../../state/use-asked-again';

/** Gently: handing over takes seconds as a rule, and longer waits are the queue's business, not the citizen's. */
const POLL_MS = [2_000, 3_000, 5_000, 10_000, 20_000, 30_000] as const;
/** From here on it is said that it takes long. */
export const SLOW_POLLS = 5;

export const isOnTheWay = ({ state }: Pick<FilingView, 'state'>): boolean => state === 'accepted' || state === 'delivering';

const nextAskMs = (filing: FilingView, polls: number): number | null => (isOnTheWay(filing) ? POLL_MS[Math.min(polls, POLL_MS.length - 1)] ?? null : null);

/** A filing, asked about again while it is on its way. */
export const useFiling = (id: string): AskedAgainSource<FilingView> => useAskedAgain(id, getFiling, nextAskMs);
