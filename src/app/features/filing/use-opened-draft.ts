import { useCallback, useEffect, useState } from 'react';
import { getDraft } from '../../api/filing/drafts';
import { getForm, getProcedure } from '../../api/filing/procedures';
import { usePlatform } from '../../platform/use-platform';
import { openDraft, type OpenedDraft } from './open-draft';

/** The draft behind an id, with its form; null while it is being opened. */
export function useOpenedDraft(id: string): { opened: OpenedDraft | null; again(): void } {
  const platform = usePlatform();
  const [opened, setOpened] = useState<OpenedDraft | null>(null);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let wanted = true;
    setOpened(null);
    void openDraft(id, { storage: platform.storage, getDraft, getForm, getProcedure }).then((result) => wanted && setOpened(result));
    return () => {
      wanted = false;
    };
  }, [id, platform, turn]);

  return { opened, again: useCallback(() => setTurn((before) => before + 1), []) };
}
