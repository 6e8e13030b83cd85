import { useEffect } from 'react';
import { atom, useRecoilState, useSetRecoilState } from 'recoil';
import { currentPlatform } from '../platform/current';
import { fetchPiece } from '../platform/fetch-piece';
import type { DraftLine } from './draft-index';
import { useMe } from './session';

/** Drafts begun and not filed, newest first; null until the device's own list was read. */
export const draftListState = atom<readonly DraftLine[] | null>({ key: 'draft-list', default: null });

/** What this device knows of the citizen's drafts, read again whenever a screen that lists them opens. */
export function useDraftList(): readonly DraftLine[] | null {
  const [list, setList] = useRecoilState(draftListState);
  useEffect(() => {
    let wanted = true;
    void fetchPiece(() => import('./draft-index'))
      .then(({ readDraftIndex }) => readDraftIndex(currentPlatform().storage))
      .then((kept) => wanted && setList(kept));
    return () => {
      wanted = false;
    };
  }, [setList]);
  return list;
}

/** Joins in the drafts begun on other devices, once somebody is signed in. */
export function useServerDrafts(): void {
  const setList = useSetRecoilState(draftListState);
  const signedIn = useMe() !== null;
  useEffect(() => {
    if (!signedIn) return undefined;
    let wanted = true;
    void import('./refresh-drafts')
      .then((piece) => piece.refreshDrafts())
      .then(
        (lines) => wanted && lines && setList(lines),
        () => undefined, // the chunk could not be fetched: next time
      );
    return () => {
      wanted = false;
    };
  }, [signedIn, setList]);
}
