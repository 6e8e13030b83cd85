import type { PageMark } from '../store/drafts';

const MARK = /^(\d{1,15})\|([0-9a-f-]{36})$/;

/** Where a page ended, as the next request brings it back. */
export const cursorOf = ({ at, id }: PageMark): string => Buffer.from(`${at.getTime()}|${id}`).toString('base64url');

/** Null for anything that `cursorOf` did not make. */
export function readCursor(cursor: string): PageMark | null {
  const [, at, id] = MARK.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (at === undefined || id === undefined || !UUID.test(id)) return null;
  const date = new Date(Number(at));
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? null : { at: date, id };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
