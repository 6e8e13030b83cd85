import { statementErrorOf } from './statement-error';

const UNIQUE_VIOLATION = '23505';

/** Whether a statement failed because a row with the same key is there. */
export const isTaken = (error: unknown): boolean => statementErrorOf(error)?.code === UNIQUE_VIOLATION;
