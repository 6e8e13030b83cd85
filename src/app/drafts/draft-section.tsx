import { useEffect } from 'react';
import { useSetRecoilState } from 'recoil';
import { currentPlatform } from '../platform/current';
import { draftListState, useDraftList } from '../state/draft-list';
import { useMe } from '../state/session';
import { Section } from '../ui/section';
import DraftRows from './draft-rows';
import { draftsWords } from './drafts-words';

/** Every draft of the citizen's, those begun on other devices too; nothing when there is none. */
export function DraftSection() {
  const t = draftsWords.useWords();
  const drafts = useDraftList();
  useServerDrafts();
  if (drafts === null || drafts.length === 0) return null;
  return (
    <Section title={t('title')}>
      <DraftRows drafts={drafts} />
    </Section>
  );
}

/** Joins the server's list in, when somebody is signed in. */
function useServerDrafts(): void {
  const me = useMe();
  const setList = useSetRecoilState(draftListState);
  const signedIn = me !== null;
  useEffect(() => {
    if (!signedIn) return undefined;
    let wanted = true;
    const load = async () => {
      const [{ listDrafts }, { syncDrafts }] = await Promise.all([import('../api/filing/drafts'), import('../state/sync-drafts')]);
      const result = await listDrafts();
      if (!result.ok) return; // the device's own list stands
      const lines = await syncDrafts(currentPlatform().storage, result.value.items, result.value.nextCursor === null);
      if (wanted) setList(lines);
    };
    load().catch(() => undefined); // a chunk that could not be fetched: next time
    return () => {
      wanted = false;
    };
  }, [signedIn, setList]);
}
