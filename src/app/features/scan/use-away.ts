import { useEffect, useState } from 'react';
import type { Platform } from '../../platform/port';

/** True while the app is paused by its host or its page is hidden: no camera may run then. */
export function useAway(platform: Platform): boolean {
  const [away, setAway] = useState(() => document.visibilityState === 'hidden');

  useEffect(() => {
    const follow = (): void => setAway(document.visibilityState === 'hidden');
    const stops = [platform.onPaused(() => setAway(true)), platform.onResumed(() => setAway(false))];
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      for (const stop of stops) stop();
    };
  }, [platform]);

  return away;
}
