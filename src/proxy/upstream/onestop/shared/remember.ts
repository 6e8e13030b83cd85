import { LRUCache } from 'lru-cache';

const KEPT = 500;

/** The same function for text, asked once for each of the few texts that come again and again. */
export function remember<T extends string | number | null>(read: (text: string) => T): (text: string) => T {
  const known = new LRUCache<string, { value: T }>({ max: KEPT });
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept.value;
    const value = read(text);
    known.set(text, { value });
    return value;
  };
}
