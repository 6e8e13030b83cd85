/** What PostgreSQL says of a statement that failed; `constraint` is the one that was broken. */
export interface StatementError {
  code: unknown;
  constraint: unknown;
}

/** The database's own word for an error, as it is or wrapped by the query builder; null when it is none of the database's. */
export function statementErrorOf(error: unknown): StatementError | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error) return { code: error.code, constraint: 'constraint' in error ? error.constraint : undefined };
  return statementErrorOf(error.cause);
}
