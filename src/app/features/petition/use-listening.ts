import { useEffect, useState } from 'react';
import type { ListeningView } from '../../../contract/schemas/petition';
import { isListeningView } from '../../api/listening/letter-shapes';
import { getListening } from '../../api/listening/petitions';
import { usePlatform } from '../../platform/use-platform';
import { useOnline } from '../../state/network';

const keyOf = (province: string | null): string => `listening${province === null ? '' : `.${province}`}`;

const parse = (text: string | null): unknown => {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null; // written by another version
  }
};

/** Who hears what in a province, the last known while there is no network; null while nothing is known. */
export function useListening(province: string | null): ListeningView | null {
  const { storage } = usePlatform();
  const online = useOnline();
  const [known, setKnown] = useState<{ province: string | null; view: ListeningView } | null>(null);

  useEffect(() => {
    let wanted = true;
    // The same news twice is no news: who depends on it is not drawn anew.
    const put = (view: ListeningView) => {
      if (wanted) setKnown((before) => (before?.province === province && JSON.stringify(before.view) === JSON.stringify(view) ? before : { province, view }));
    };
    const load = async () => {
      const kept = parse(await storage.get(keyOf(province)));
      if (isListeningView(kept)) put(kept);
      const asked = await getListening(province);
      if (!asked.ok) return;
      await storage.set(keyOf(province), JSON.stringify(asked.value));
      put(asked.value);
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [province, storage, online]);

  return known?.province === province ? known.view : null;
}
