const UNIQUE_VIOLATION = '23505';

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Whether a statement failed because a row with the same key is there (PostgreSQL's unique_violation), as it is or wrapped by the query builder. */
export const isTaken = (error: unknown): boolean => codeOf(error) === UNIQUE_VIOLATION || (error instanceof Error && codeOf(error.cause) === UNIQUE_VIOLATION);
