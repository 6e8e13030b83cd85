/** Everything of ours in localStorage starts with this: in Zalo all mini apps share one origin. */
export const LOCAL_PREFIX = 'mot-cua.';

/** What localStorage holds under a key of ours, at once; null for nothing, or where it is refused. */
export function readLocal(key: string): string | null {
  try {
    return window.localStorage.getItem(LOCAL_PREFIX + key);
  } catch {
    return null;
  }
}

/** Answers whether localStorage took it. */
export function writeLocal(key: string, value: string): boolean {
  try {
    window.localStorage.setItem(LOCAL_PREFIX + key, value);
    return true;
  } catch {
    return false; // full or forbidden
  }
}
