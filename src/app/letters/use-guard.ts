import { useEffect, useState } from 'react';
import type { Guarded } from './guard';

/** Nobody wants to be warned in the middle of a word. */
const PAUSE_MS = 400;
const QUIET: Guarded = { exposed: [], soundsLike: 'petition' };

/**
 * What a text gives away, a moment after the last key. The rules need what web views before iOS 16.4 cannot read (look-behind in patterns):
 * there they are not loaded, and only the proxy looks.
 */
export function useGuard(title: string, content: string): Guarded {
  const [found, setFound] = useState<Guarded & { title: string; content: string }>({ ...QUIET, title: '', content: '' });
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const { guardText } = await import('./guard');
      if (wanted) setFound({ ...guardText(title, content), title, content });
    };
    const timer = setTimeout(() => void look().catch(() => undefined), PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [title, content]);
  return found;
}
