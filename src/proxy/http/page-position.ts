const POSITION = /^[1-9]\d{0,4}$/;

/** Where a page of a list that is held in memory begins; null for a cursor that no page gave out. */
export function startOf(cursor: string | undefined): number | null {
  if (cursor === undefined) return 0;
  return POSITION.test(cursor) ? Number(cursor) : null;
}

/** The cursor of the next page; null after the last. */
export const nextOf = (start: number, limit: number, total: number): string | null => (start + limit < total ? String(start + limit) : null);
