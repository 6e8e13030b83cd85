import { Suspense, useEffect, useRef, useState } from 'react';
import { lazyOrNothing } from '../../ui/lazy-or-nothing';
import { Skeleton } from '../../ui/skeleton';
import { homeWords } from './home-words';

const NewestNotices = lazyOrNothing(() => import('./newest-notices'));

/** The newest notices are asked for when they are about to be seen, not before. */
export function NoticesSlot() {
  const t = homeWords.useWords();
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const eye = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true));
    if (place.current) eye.observe(place.current);
    return () => eye.disconnect();
  }, []);
  const bones = <div className="section"><Skeleton label={t('notices_loading')} heights={['9rem']} /></div>;
  return <div ref={place}>{near ? <Suspense fallback={bones}><NewestNotices /></Suspense> : bones}</div>;
}
