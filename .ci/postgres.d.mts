/** A throw-away PostgreSQL from the system's programs; null when it is neither there nor installable. */
export function startPostgres(): Promise<{ url: string; stop(): Promise<void> } | null>;
