import { Suspense } from 'react';
import { useRecoilValue } from 'recoil';
import type { DossierView } from '../../../contract/schemas/dossier';
import { usePlatform } from '../../platform/use-platform';
import { provincesState } from '../../state/provinces';
import { lazyOrNothing } from '../../ui/lazy-or-nothing';
import { findProvince } from './find-province';

/** Following works without it: when it cannot be fetched, nothing stands here. */
const TellOffer = lazyOrNothing(() => import('../../telling/tell-offer'));

/** At the moment of tracking, in Zalo: whether news of this dossier reaches the citizen, and how to have it so. */
export function ToldSection({ view }: { view: DossierView }) {
  const { kind } = usePlatform();
  const provinces = useRecoilValue(provincesState);
  if (kind !== 'zalo') return null;
  return (
    <Suspense>
      <TellOffer province={findProvince(provinces, view.completion.code, view)} />
    </Suspense>
  );
}
