import { isRecord } from '../shapes';

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isListOf = (value: unknown, fits: (item: unknown) => boolean): value is unknown[] => Array.isArray(value) && value.every(fits);

/** `{items, nextCursor}` with every item as it should be. */
export const isPageOf = (value: unknown, fits: (item: unknown) => boolean): boolean => isRecord(value) && isListOf(value.items, fits) && (value.nextCursor === null || isText(value.nextCursor));
