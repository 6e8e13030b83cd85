import { useEffect, useMemo } from 'react';
import { useSetRecoilState } from 'recoil';
import type { FormSection } from '../../../contract/schemas/form';
import { pruneAnswers } from '../../../domain/form/reach';
import { getDraft, putDraft } from '../../api/filing/drafts';
import { usePlatform } from '../../platform/use-platform';
import { dropDraft, keepDraft } from '../../state/draft-box';
import { draftListState } from '../../state/draft-list';
import type { KeptDraft } from '../../state/kept-draft';
import { createDraftSaver, type DraftSaver } from './draft-saver';

/** Saves an opened draft for as long as it is open: at once when the app is left, again when the network is back. */
export function useDraftSaver(draft: KeptDraft, sections: readonly FormSection[]): DraftSaver {
  const platform = usePlatform();
  const setList = useSetRecoilState(draftListState);
  const saver = useMemo(
    () =>
      createDraftSaver({
        draft,
        keep: async (kept) => {
          const { lines, isKept } = await keepDraft(platform.storage, kept);
          setList(lines);
          return isKept;
        },
        put: putDraft,
        get: getDraft,
        prune: (answers) => pruneAnswers(sections, answers),
        now: () => new Date().toISOString(),
      }),
    [draft, sections, platform, setList],
  );

  useEffect(() => {
    saver.start();
    const flush = () => void saver.flush();
    if (draft.unsent) flush();
    const stops = [platform.onPaused(flush), platform.onNetworkChanged((online) => online && flush())];
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      stops.forEach((stop) => stop());
      if (isBlank(saver.draft())) void saver.end().then(() => dropDraft(platform.storage, draft.id)).then(setList);
      else saver.stop();
    };
  }, [saver, platform, draft.id, draft.unsent, setList]);

  return saver;
}

/** Opened and left without a word: no draft to list. */
const isBlank = ({ answers, revision }: KeptDraft): boolean => revision === 0 && Object.keys(answers).length === 0;
