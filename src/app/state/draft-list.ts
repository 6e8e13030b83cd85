import { useEffect } from 'react';
import { atom, useRecoilState } from 'recoil';
import { currentPlatform } from '../platform/current';
import type { DraftLine } from './draft-index';

/** Drafts begun and not filed, newest first; null until the device's own list was read. */
export const draftListState = atom<readonly DraftLine[] | null>({ key: 'draft-list', default: null });

/** What this device knows of the citizen's drafts, read again whenever a screen that lists them opens. */
export function useDraftList(): readonly DraftLine[] | null {
  const [list, setList] = useRecoilState(draftListState);
  useEffect(() => {
    let wanted = true;
    void import('./draft-index')
      .then(({ readDraftIndex }) => readDraftIndex(currentPlatform().storage))
      .then(
        (kept) => wanted && setList(kept),
        () => undefined, // the chunk could not be fetched: the list is not shown
      );
    return () => {
      wanted = false;
    };
  }, [setList]);
  return list;
}
