import { useCallback, useLayoutEffect, useRef, useState, type RefCallback } from 'react';
import type { JourneyBox } from './journey-geometry';

/** Until the first measure, and where there is no layout at all. */
const ASSUMED: JourneyBox = { widthPx: 260, heightPx: 180, remPx: 16 };

/** Size of an element in pixels, measured before the first paint and whenever it or the text size changes. */
export function useBox(): { ref: RefCallback<HTMLElement>; box: JourneyBox } {
  const [box, setBox] = useState(ASSUMED);
  const observer = useRef<ResizeObserver | null>(null);

  useLayoutEffect(() => () => observer.current?.disconnect(), []);

  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element) return;
    const measure = () => setBox((previous) => keepIfSame(previous, measureBox(element)));
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    observer.current = new ResizeObserver(measure);
    observer.current.observe(element);
  }, []);

  return { ref, box };
}

function measureBox(element: HTMLElement): JourneyBox {
  const { clientWidth, clientHeight } = element;
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return {
    widthPx: clientWidth || ASSUMED.widthPx,
    heightPx: clientHeight || ASSUMED.heightPx,
    remPx: remPx > 0 ? remPx : ASSUMED.remPx,
  };
}

function keepIfSame(previous: JourneyBox, next: JourneyBox): JourneyBox {
  const same = previous.widthPx === next.widthPx && previous.heightPx === next.heightPx && previous.remPx === next.remPx;
  return same ? previous : next;
}
