import type { PaymentView } from '../../../contract/schemas/payment';

/** About three minutes in all: paying takes one as a rule. After that the citizen is told and may ask by hand. */
const POLL_MS = [1_500, 2_000, 3_000, 3_000, 5_000, 5_000, 10_000, 10_000, 20_000, 30_000, 30_000, 60_000] as const;

/** Pause before asking again; null when it has been asked often enough. */
export const pauseBeforePoll = (polls: number): number | null => POLL_MS[polls] ?? null;

/** Nothing more is expected by itself. */
export const isSettled = ({ state }: Pick<PaymentView, 'state'>): boolean => state !== 'pending';
