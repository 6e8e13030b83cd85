import { useEffect } from 'react';
import { usePlatform } from '../platform/use-platform';
import { useDossierList } from './dossier-list';

/** A list on screen asks for the newest states whenever the citizen comes back to the app or the network does. */
export function useListAskedAgain(): void {
  const platform = usePlatform();
  const { refresh } = useDossierList();
  useEffect(() => {
    const stops = [platform.onResumed(() => void refresh()), platform.onNetworkChanged((online) => online && void refresh())];
    return () => stops.forEach((stop) => stop());
  }, [platform, refresh]);
}
