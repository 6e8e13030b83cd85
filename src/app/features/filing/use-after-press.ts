import { useCallback, useEffect, useRef } from 'react';

/** The click of a tap comes this soon after the finger is gone. */
const TAP_MS = 100;

/**
 * Does something as soon as no finger is down. What appears while one is moves the button under it, and the tap is lost:
 * the blur of a field comes before the click on "go on".
 */
export function useAfterPress(): (work: () => void) => void {
  const held = useRef(false);
  const waiting = useRef<(() => void)[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const soon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      for (const work of waiting.current.splice(0)) work();
    }, TAP_MS);
  }, []);

  useEffect(() => {
    const down = () => {
      held.current = true;
      clearTimeout(timer.current);
    };
    const up = () => {
      held.current = false;
      soon();
    };
    document.addEventListener('pointerdown', down, true);
    document.addEventListener('pointerup', up, true);
    document.addEventListener('pointercancel', up, true);
    return () => {
      document.removeEventListener('pointerdown', down, true);
      document.removeEventListener('pointerup', up, true);
      document.removeEventListener('pointercancel', up, true);
      clearTimeout(timer.current);
    };
  }, [soon]);

  return useCallback(
    (work) => {
      waiting.current.push(work);
      if (!held.current) soon();
    },
    [soon],
  );
}
